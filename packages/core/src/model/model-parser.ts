import { refuseAsyncResult } from './check-by-schema.ts'
import type { ModelParser } from './lazy-model.ts'
import { readKeys, type StandardSchema } from './standard-schema.ts'

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
      refuseAsyncResult(result, modelName)
      if (result.issues === undefined) return { success: true }
      const issues = result.issues.map((issue) => ({ message: issue.message, path: readKeys(issue) }))
      return { success: false, error: { issues } }
    },
  }
}
