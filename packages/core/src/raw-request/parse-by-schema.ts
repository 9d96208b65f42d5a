import { ResponseValidationError } from '@cloudconnexa/errors'
import { createSecretFilter } from '@cloudconnexa/errors/failures'
import { summarizeIssues, toIssue } from '../model/describe-issues.ts'
import { readKeys, type StandardSchema, type StandardSchemaResult } from '../model/standard-schema.ts'
import { collectSecrets } from '../secrets/collect-secrets.ts'

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
  const issues = result.issues.map((issue) =>
    toIssue({ message: issue.message, path: [...path, ...readKeys(issue)] }, withhold),
  )
  throw new ResponseValidationError(`The response does not fit the schema: ${summarizeIssues(issues)}`, {
    code: 'RESPONSE_INVALID',
    hint: 'Correct the schema, or leave it out to get the response as it came.',
    issues,
  })
}

function createFailed(cause: unknown): ResponseValidationError {
  return new ResponseValidationError('The schema failed with an error of its own.', {
    code: 'RESPONSE_INVALID',
    hint: 'Correct the schema: it must return issues instead of throwing.',
    issues: [{ path: '', message: 'could not be checked' }],
    cause,
  })
}
