import { ResponseValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { createSecretFilter } from '@cloudconnexa/errors/runtime'
import { formatPath } from '../model/format-path.ts'
import type { StandardSchema, StandardSchemaIssue, StandardSchemaResult } from '../model/standard-schema.ts'
import { collectSecrets } from '../secrets/collect-secrets.ts'

const longestMessage = 1000

/**
 * Checks a value of a response and makes of it what the schema makes of it.
 *
 * @param path - Where the value stands in the response.
 * @returns A promise where the schema is asynchronous.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when the value does not fit; of an asynchronous schema the promise rejects with it.
 */
export function parseBySchema<T>(
  schema: StandardSchema<T>,
  value: unknown,
  path: readonly PropertyKey[] = [],
): T | Promise<T> {
  let result: StandardSchemaResult<T> | Promise<StandardSchemaResult<T>>
  try {
    result = schema['~standard'].validate(value)
  } catch (error) {
    throw createFailed(error)
  }
  if (!('then' in result)) return readResult(result, value, path)
  return result.then(
    (settled) => readResult(settled, value, path),
    (error: unknown) => {
      throw createFailed(error)
    },
  )
}

function readResult<T>(result: StandardSchemaResult<T>, value: unknown, path: readonly PropertyKey[]): T {
  if (result.issues === undefined) return result.value
  // Nothing is known of where secrets stand but what names say, and a schema may quote them.
  const withhold = createSecretFilter(collectSecrets(value))
  const issues = result.issues.map((issue) => toIssue(issue, path, withhold))
  const summary = issues
    .slice(0, 3)
    .map((issue) => (issue.path === '' ? issue.message : `${issue.path}: ${issue.message}`))
    .join('; ')
  const rest = issues.length > 3 ? `; and ${issues.length - 3} more` : ''
  throw new ResponseValidationError(`The response does not fit the schema: ${summary}${rest}`, {
    code: 'RESPONSE_INVALID',
    hint: 'Correct the schema, or leave it out to get the response as it came.',
    issues,
  })
}

function toIssue(
  { path = [], message }: StandardSchemaIssue,
  before: readonly PropertyKey[],
  withhold: (text: string) => string,
): ValidationIssue {
  const keys = path.map((segment) => (typeof segment === 'object' ? segment.key : segment))
  return {
    path: formatPath([...before, ...keys]),
    message: withhold(message.slice(0, longestMessage)),
  }
}

function createFailed(cause: unknown): ResponseValidationError {
  return new ResponseValidationError('The schema failed with an error of its own.', {
    code: 'RESPONSE_INVALID',
    hint: 'Correct the schema: it must return issues instead of throwing.',
    issues: [{ path: '', message: 'could not be checked' }],
    cause,
  })
}
