import { type ApiDocument, type JsonSchema, getReferencedName } from '../generate/spec/document.ts'

const nilId = '00000000-0000-0000-0000-000000000000'

/** The smallest value that a schema allows: what is required, the first of what may be chosen, empty lists. */
export function createSampleValue(schema: JsonSchema, document: ApiDocument): unknown {
  if (schema.$ref !== undefined)
    return createSampleValue(document.schemas.get(getReferencedName(schema.$ref)) ?? {}, document)
  if (schema.enum !== undefined) return schema.enum[0]
  switch (schema.type) {
    case 'object': {
      const required = new Set(schema.required)
      const entries = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name))
      return Object.fromEntries(
        entries.map(([name, property]) => [name, createSampleValue(property, document)]),
      )
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        createSampleValue(schema.items ?? {}, document),
      )
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'string':
    case undefined:
  }
  if (schema.format === 'uuid') return nilId
  if (schema.format === 'date-time') return '2026-01-01T00:00:00Z'
  return 'sample'.padEnd(schema.minLength ?? 0, '-')
}
