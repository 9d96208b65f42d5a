import { referencedName, type ApiDocument, type JsonSchema } from '../generate/document.ts'

/** A value that has everything a schema describes; every text in it tells the property that it stands in. */
export function madeUpValue(schema: JsonSchema, document: ApiDocument, name = 'value'): unknown {
  if (schema.$ref !== undefined)
    return madeUpValue(document.schemas.get(referencedName(schema.$ref)) ?? {}, document, name)
  switch (schema.type) {
    case 'object': {
      const entries = Object.entries(schema.properties ?? { [`made-up-${name}`]: valuesOf(schema) })
      return Object.fromEntries(entries.map(([key, value]) => [key, madeUpValue(value, document, key)]))
    }
    case 'array':
      return [madeUpValue(schema.items ?? {}, document, name)]
    case 'integer':
    case 'number':
      return 3600
    case 'boolean':
      return true
    case 'string':
    case undefined:
  }
  return `made-up-${name}`
}

function valuesOf({ additionalProperties }: JsonSchema): JsonSchema {
  return typeof additionalProperties === 'object' ? additionalProperties : {}
}
