import type { CatalogSchema } from '@cloudconnexa/catalog'
import { type Definitions, resolveSchema } from './schema.ts'
import { isBodyObject } from './body-object.ts'

/**
 * Finds where a value holds secrets, by its schema.
 *
 * @param value - The value.
 * @param schema - Its schema.
 * @param definitions - The schemas that its references lead to.
 * @returns Their paths, such as `connectors[0].ipSecConfig.preSharedKey`.
 */
export function findSecrets(
  value: unknown,
  schema: CatalogSchema | undefined,
  definitions: Definitions,
  path = '',
): readonly string[] {
  if (value === undefined || value === null) return []
  const resolved = resolveSchema(schema, definitions)
  if (resolved['x-secret'] === true) return [path]
  if (Array.isArray(value))
    return value.flatMap((item, index) => findSecrets(item, resolved.items, definitions, `${path}[${index}]`))
  if (!isBodyObject(value)) return []
  return Object.entries(value).flatMap(([name, one]) =>
    findSecrets(one, resolved.properties?.[name], definitions, path === '' ? name : `${path}.${name}`),
  )
}
