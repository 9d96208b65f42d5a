import { ConfigurationError } from '@cloudconnexa/errors'
import type { ModelParser } from './lazy-model.ts'
import type { StandardSchema } from './standard-schema.ts'

/**
 * The parser behind a schema of any library. Of one that has a `safeParse`, as zod's have, it is the schema itself, so that
 * code that knows the library can go on with it.
 *
 * @param modelName - For the error of a schema that is asynchronous, which shows with the first value.
 */
export function toModelParser(schema: ModelParser | StandardSchema, modelName: string): ModelParser {
  if ('safeParse' in schema) return schema
  return {
    safeParse: (value) => {
      const result = schema['~standard'].validate(value)
      if (isPromise(result)) throw createAsyncSchema(modelName)
      if (result.issues === undefined) return { success: true }
      const issues = result.issues.map(({ message, path = [] }) => ({
        message,
        path: path.map((segment) => (typeof segment === 'object' ? segment.key : segment)),
      }))
      return { success: false, error: { issues } }
    },
  }
}

/** Whether a value is a schema of a library that implements Standard Schema. */
export function isStandardSchema(schema: object): schema is StandardSchema {
  return '~standard' in schema
}

/** Whether a schema has returned a promise. Nobody waits for it, and its failure must not end the process. */
export function isPromise(result: unknown): result is Promise<unknown> {
  if (!(result instanceof Promise)) return false
  result.catch(() => undefined)
  return true
}

/** Creates the error of a schema that is asynchronous. */
export function createAsyncSchema(modelName: string): ConfigurationError {
  return new ConfigurationError(`The schema of the model ${modelName} is asynchronous.`, {
    code: 'SERVICE_INVALID',
    hint: 'Use a schema without asynchronous checks and transformations in the service package: values are checked without waiting.',
  })
}
