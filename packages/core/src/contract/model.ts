import { ResponseValidationError, ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { createSecretFilter, type SecretFilter } from '@cloudconnexa/errors/runtime'
import { collectSecrets } from '../secrets/collect-secrets.ts'
import type { Schema } from './operation.ts'
import { isSecret } from '../secrets/secret.ts'

const longestMessage = 1000

/** What a schema library has to offer; zod's schemas do. */
export interface ModelParser {
  /** Checks a value without throwing; the findings are in `error.issues`. */
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly ParserIssue[] } }
}

/** One finding of a {@link ModelParser}. */
export interface ParserIssue {
  /** Keys and indexes that lead to the value, from the outside in; empty for the whole. */
  readonly path: readonly PropertyKey[]
  /** What is wrong with it. */
  readonly message: string
}

/** A request or response body of the API that can be checked and written. */
export interface Model<T> extends Schema<T> {
  /** Name of the schema in the API's document, such as `NetworkResponse`. */
  readonly name: string
  /** Request models refuse unknown properties, response models keep them. */
  readonly kind: 'request' | 'response'
  /** What the values are checked with; of the API's own models a zod schema. */
  readonly schema: ModelParser
  /**
   * Checks a value and hands the same object back.
   *
   * @throws ValidationError for a request model, ResponseValidationError for a response model; both list the paths.
   */
  parse(value: unknown): T
  /** Writes a checked value as JSON, with secrets in clear: for the wire, never for a log. */
  serialize(value: T): string
}

/** What {@link defineModel} is made from. */
export interface ModelDefinition {
  /** Name of the schema in the API's document, such as `NetworkResponse`. */
  readonly name: string
  /** Which error a bad value gives: `ValidationError` for requests, `ResponseValidationError` for responses. */
  readonly kind: 'request' | 'response'
  /** The schema that finds out. */
  readonly schema: ModelParser
  /** Properties that the API has not had from the beginning, by path (`routes[].exactMatch`), and their first version. */
  readonly since?: Readonly<Record<string, string>>
}

/** Makes a {@link Model} from a schema; `T` is the interface that is written out beside the schema. */
export function defineModel<T>({ name, kind, schema, since = {} }: ModelDefinition): Model<T> {
  return {
    name,
    kind,
    schema,
    since,
    parse(value) {
      const result = schema.safeParse(value)
      if (!result.success) {
        // The secrets of a response are wrapped; a request may hold them as plain strings, which no schema may quote.
        const withhold = remember(createSecretFilter(kind === 'request' ? collectSecrets(value) : []))
        const issues = result.error.issues.map((issue) => toIssue(issue, withhold))
        throw invalid(name, kind, issues)
      }
      // The schema has just proven it; the object itself is handed out because a copy costs time and loses identity.
      return value as T
    },
    serialize: toJson,
  }
}

/** JSON text of a request body, with the text of secrets where {@link Secret} values stand. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, shown: unknown) {
    // A secret's toJSON has already masked `shown`; the holder still has the secret itself.
    const original = this[key]
    return isSecret(original) ? original.reveal() : shown
  })
}

/** Most findings of a large body say the same. */
function remember(filter: SecretFilter): SecretFilter {
  const known = new Map<string, string>()
  return (text) => {
    const filtered = known.get(text) ?? filter(text)
    known.set(text, filtered)
    return filtered
  }
}

function toIssue({ path, message }: ParserIssue, withhold: SecretFilter): ValidationIssue {
  // A schema that refuses every key of a large object says so at length.
  return { path: formatPath(path), message: withhold(message.slice(0, longestMessage)) }
}

/** Writes the way to a value: `routes[0].value`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`
    else text += text === '' ? String(key) : `.${String(key)}`
  }
  return text
}

function invalid(name: string, kind: 'request' | 'response', issues: readonly ValidationIssue[]): Error {
  const findings = issues
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
  const summary = findings.join('; ') + (issues.length > 3 ? `; and ${issues.length - 3} more` : '')
  return kind === 'request'
    ? new ValidationError(`${name} is not valid: ${summary}`, {
        code: 'REQUEST_INVALID',
        hint: 'Nothing was sent. Correct the properties named in `issues`.',
        issues,
        origin: 'client',
        outcome: 'not-sent',
      })
    : new ResponseValidationError(`The answer is not a valid ${name}: ${summary}`, {
        code: 'RESPONSE_INVALID',
        hint: 'The API answered with something its documentation does not describe. Call with validate: "off" to take it as it is.',
        issues,
      })
}
