import { ResponseValidationError, ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { createSecretFilter, type SecretFilter } from '@cloudconnexa/errors/runtime'
import { collectSecrets } from '../secrets/collect-secrets.ts'
import { formatPath } from './format-path.ts'
import type { LazyModel, ModelParser, ParserIssue } from './lazy-model.ts'
import { createAsyncSchema, isPromise, isStandardSchema } from './model-parser.ts'

const longestMessage = 1000

// Importing what is loaded already still costs more than a small check.
const parsers = new WeakMap<LazyModel<unknown>, ModelParser>()

/**
 * Checks a value: by the model's own check, and where that refuses it or there is none, by the schema.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when the value does not fit a request model; it lists the paths.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when it does not fit a response model.
 */
export async function checkValue(model: LazyModel<unknown>, value: unknown): Promise<void> {
  if (model.check?.(value) === true) return
  const known = parsers.get(model)
  const parser = known ?? (await model.explain())
  if (known === undefined) parsers.set(model, parser)
  checkBySchema(model, parser, value)
}

/**
 * Checks a value by the schema of its model.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when the value does not fit a request model; it lists the paths.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when it does not fit a response model.
 */
export function checkBySchema(
  { name, kind }: Pick<LazyModel<unknown>, 'name' | 'kind'>,
  schema: ModelParser,
  value: unknown,
): void {
  const result = runParser(schema, name, value)
  if (result.success) return
  // The secrets of a response are wrapped; a request may hold them as plain strings, which no schema may quote.
  const withhold = withMemory(createSecretFilter(kind === 'request' ? collectSecrets(value) : []))
  const issues = result.error.issues.map((issue) => toIssue(issue, withhold))
  throw createInvalid(name, kind, issues)
}

/** Most findings of a large body say the same. */
function withMemory(filter: SecretFilter): SecretFilter {
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

function createInvalid(
  name: string,
  kind: 'request' | 'response',
  issues: readonly ValidationIssue[],
): Error {
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
    : new ResponseValidationError(`The response is not a valid ${name}: ${summary}`, {
        code: 'RESPONSE_INVALID',
        hint: 'The API responded with something its documentation does not describe. Call with validate: "off" to accept it as it is.',
        issues,
      })
}

/**
 * Runs a parser.
 *
 * @throws {ConfigurationError} (`SERVICE_INVALID`) when its schema is asynchronous.
 */
function runParser(
  parser: ModelParser,
  modelName: string,
  value: unknown,
): ReturnType<ModelParser['safeParse']> {
  let result: ReturnType<ModelParser['safeParse']>
  try {
    result = parser.safeParse(value)
  } catch (error) {
    // A library that offers a synchronous function besides throws from it.
    if (isStandardSchema(parser) && isPromise(parser['~standard'].validate(value)))
      throw createAsyncSchema(modelName)
    throw error
  }
  if (result instanceof Promise && isPromise(result)) throw createAsyncSchema(modelName)
  return result
}
