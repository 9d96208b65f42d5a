import { type ApiDocument, type JsonSchema, referencedName } from '../generate/document.ts'

const nilId = '00000000-0000-0000-0000-000000000000'

/** The smallest value that a schema allows: what is required, the first of what may be chosen, empty lists. */
export function sampleValue(schema: JsonSchema, document: ApiDocument): unknown {
  if (schema.$ref !== undefined)
    return sampleValue(document.schemas.get(referencedName(schema.$ref)) ?? {}, document)
  if (schema.enum !== undefined) return schema.enum[0]
  switch (schema.type) {
    case 'object': {
      const required = new Set(schema.required)
      const entries = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name))
      return Object.fromEntries(entries.map(([name, property]) => [name, sampleValue(property, document)]))
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleValue(schema.items ?? {}, document))
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
