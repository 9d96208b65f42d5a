import { getReferencedName, type ApiDocument, type JsonSchema } from '../generate/spec/document.ts'

/** What every string in a created value begins with; the name of its property follows. */
export const samplePrefix = 'sample-'

/** Creates a value that has everything a schema describes; every string in it names the property that it stands in. */
export function createFullValue(schema: JsonSchema, document: ApiDocument, name = 'value'): unknown {
  if (schema.$ref !== undefined)
    return createFullValue(document.schemas.get(getReferencedName(schema.$ref)) ?? {}, document, name)
  switch (schema.type) {
    case 'object': {
      const entries = Object.entries(schema.properties ?? { [samplePrefix + name]: getValueSchema(schema) })
      return Object.fromEntries(entries.map(([key, value]) => [key, createFullValue(value, document, key)]))
    }
    case 'array':
      return [createFullValue(schema.items ?? {}, document, name)]
    case 'integer':
    case 'number':
      return 3600
    case 'boolean':
      return true
    case 'string':
    case undefined:
  }
  return samplePrefix + name
}

function getValueSchema({ additionalProperties }: JsonSchema): JsonSchema {
  return typeof additionalProperties === 'object' ? additionalProperties : {}
}
