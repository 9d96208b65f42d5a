import {
  ConfigurationError,
  ResponseValidationError,
  ValidationError,
  type ValidationIssue,
} from '@cloudconnexa/errors'
import { createSecretFilter, type SecretFilter } from '@cloudconnexa/errors/failures'
import { collectSecrets } from '../secrets/collect-secrets.ts'
import { summarizeIssues, toIssue } from './describe-issues.ts'
import type { LazyModel, ModelParser } from './lazy-model.ts'
import { isStandardSchema } from './standard-schema.ts'

type NamedKind = Pick<LazyModel<unknown>, 'name' | 'kind'>

/**
 * Checks a value by the schema of its model.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when the value does not fit a request model; it lists the paths.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when it does not fit a response model.
 */
export function checkBySchema(model: NamedKind, schema: ModelParser, value: unknown): void {
  const issues = findIssues(model, schema, value)
  if (issues.length > 0) throw createInvalidValue(model, issues)
}

/** Finds what is wrong with a value; nothing where it fits. */
export function findIssues(
  { name, kind }: NamedKind,
  schema: ModelParser,
  value: unknown,
): readonly ValidationIssue[] {
  const result = runParser(schema, name, value)
  if (result.success) return []
  // The secrets of a response are wrapped; a request may hold them as plain strings, which no schema may quote.
  const withhold = withMemory(createSecretFilter(kind === 'request' ? collectSecrets(value) : []))
  const issues = result.error.issues.map((issue) => toIssue(issue, withhold))
  return issues.length > 0 ? issues : [{ path: '', message: 'does not fit its schema' }]
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

/** Creates the error of a value that does not fit its model. */
export function createInvalidValue(
  { name, kind }: NamedKind,
  issues: readonly ValidationIssue[],
): ValidationError | ResponseValidationError {
  const summary = summarizeIssues(issues)
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
    if (isStandardSchema(parser)) refuseAsyncResult(parser['~standard'].validate(value), modelName)
    throw error
  }
  refuseAsyncResult(result, modelName)
  return result
}

/**
 * Refuses the result of a schema that is asynchronous. Nobody waits for it, and its failure must not end the process.
 *
 * @throws {ConfigurationError} (`SERVICE_INVALID`) when the result is a promise.
 */
export function refuseAsyncResult<T>(result: T | Promise<T>, modelName: string): asserts result is T {
  if (!(result instanceof Promise)) return
  result.catch(() => undefined)
  throw new ConfigurationError(`The schema of the model ${modelName} is asynchronous.`, {
    code: 'SERVICE_INVALID',
    hint: 'Use a schema without asynchronous checks and transformations in the service package: values are checked without waiting.',
  })
}
