import { ConfigurationError } from '@cloudconnexa/errors'
import type { ModelParser } from './lazy-model.ts'
import type { StandardSchema } from './standard-schema.ts'

/**
 * The parser behind a schema of any library. Of one that has a `safeParse`, as zod's have, it is the schema itself, so that whoever
 * knows the library can go on with it.
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

/**
 * Runs a parser.
 *
 * @throws {ConfigurationError} (`SERVICE_INVALID`) when its schema is asynchronous.
 */
export function runParser(
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
  if (isPromise(result)) throw createAsyncSchema(modelName)
  return result
}

function isStandardSchema(schema: object): schema is StandardSchema {
  return '~standard' in schema
}

/** What comes of it nobody waits for, and its failure must not end the process. */
function isPromise(result: unknown): result is Promise<unknown> {
  if (!(result instanceof Promise)) return false
  result.catch(() => undefined)
  return true
}

function createAsyncSchema(modelName: string): ConfigurationError {
  return new ConfigurationError(`The schema of the model ${modelName} is asynchronous.`, {
    code: 'SERVICE_INVALID',
    hint: 'Use a schema without asynchronous checks and transformations in the service package: values are checked without waiting.',
  })
}
