import type { CatalogSchema } from '@cloudconnexa/catalog'
import { toFlagName } from '../text/flag-names.ts'
import { type Definitions, findForm, resolveSchema, type SchemaForm } from './schema.ts'

/** A property of a request body that the command line has a flag for. */
export interface BodyProperty {
  /** Names from the outermost property to it. */
  readonly path: readonly string[]
  /** Its flag; that of a secret is a stem: `--…-file`, `--…-env`. */
  readonly flag: string
  readonly form: Exclude<SchemaForm, 'object' | 'data'>
  /** Its schema, references resolved; that of an array is the one of the array. */
  readonly schema: CatalogSchema
  /** Schema of the items of an array. */
  readonly items?: CatalogSchema
  readonly isSecret: boolean
}

const deepest = 8

/**
 * Lists the properties of a body that can be typed. Objects are opened; what is deeper than an array of objects is left to `--data`.
 *
 * @param schema - The body.
 * @param definitions - The schemas that its references lead to.
 */
export function listProperties(
  schema: CatalogSchema | undefined,
  definitions: Definitions,
): readonly BodyProperty[] {
  return collect(resolveSchema(schema, definitions), definitions, [])
}

/**
 * Lists the properties of an item of an array that can be typed as `key=value`: no arrays of objects, and no secrets.
 *
 * @param schema - Schema of the items.
 * @param definitions - The schemas that its references lead to.
 */
export function listItemKeys(
  schema: CatalogSchema | undefined,
  definitions: Definitions,
): readonly BodyProperty[] {
  return listProperties(schema, definitions).filter(({ form, isSecret }) => form !== 'objects' && !isSecret)
}

function collect(
  object: CatalogSchema,
  definitions: Definitions,
  above: readonly string[],
): readonly BodyProperty[] {
  if (above.length >= deepest) return []
  return Object.entries(object.properties ?? {}).flatMap(([name, one]): readonly BodyProperty[] => {
    const schema = resolveSchema(one, definitions)
    const path = [...above, name]
    const form = findForm(schema, definitions)
    if (form === 'object') return collect(schema, definitions, path)
    if (form === 'data') return []
    const items = form === 'scalar' ? {} : { items: resolveSchema(schema.items, definitions) }
    const flag = toFlagName(path, form !== 'scalar')
    return [{ path, flag, form, schema, ...items, isSecret: schema['x-secret'] === true }]
  })
}
