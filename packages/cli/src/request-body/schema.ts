import type { CatalogSchema } from '@cloudconnexa/catalog'

const prefix = '#/$defs/'

/** The schemas that references lead to. */
export type Definitions = Readonly<Record<string, CatalogSchema>>

/**
 * Follows references, and leaves `null` out of what may be there: a change takes it for "cleared". What stands beside a reference stays.
 *
 * @param schema - The schema, undefined for anything.
 * @param definitions - The schemas that references lead to.
 */
export function resolveSchema(schema: CatalogSchema | undefined, definitions: Definitions): CatalogSchema {
  if (schema === undefined) return {}
  const { $ref, anyOf, ...beside } = schema
  if ($ref !== undefined) {
    const target = resolveSchema(definitions[$ref.slice(prefix.length)], definitions)
    return { ...target, ...beside }
  }
  // Of several forms the first one that is not `null` is offered; all others can be passed as data.
  const [first] = (anyOf ?? []).filter(({ type }) => type !== 'null')
  return first === undefined ? schema : { ...resolveSchema(first, definitions), ...beside }
}

/** What is done with a value on the command line: typed as it is, repeated, written as `key=value`, opened, or only passed as data. */
export type SchemaForm = 'scalar' | 'scalars' | 'objects' | 'object' | 'data'

function isScalar({ type, enum: choices }: CatalogSchema): boolean {
  return (
    choices !== undefined ||
    (typeof type === 'string' && ['string', 'integer', 'number', 'boolean'].includes(type))
  )
}

/** Tells the form of a resolved schema. */
export function findForm(schema: CatalogSchema, definitions: Definitions): SchemaForm {
  if (schema.properties !== undefined) return 'object'
  if (isScalar(schema)) return 'scalar'
  if (schema.type !== 'array') return 'data'
  const items = resolveSchema(schema.items, definitions)
  if (isScalar(items)) return 'scalars'
  return items.properties === undefined ? 'data' : 'objects'
}

/** The values that a schema has to choose from, as they are typed. */
export function listChoices({ enum: choices }: CatalogSchema): readonly string[] | undefined {
  const strings = choices?.filter((choice) => typeof choice === 'string')
  return strings === undefined || strings.length === 0 ? undefined : strings
}
