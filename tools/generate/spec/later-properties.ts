import { getReferencedName, type ApiDocument, type JsonSchema } from './document.ts'

/**
 * The properties of a schema, at any depth, that the API has not had from the beginning: path and first version.
 * Lists are marked as in `routes[].exactMatch`.
 */
export function listLaterProperties(
  schema: JsonSchema,
  document: ApiDocument,
): Readonly<Record<string, string>> {
  return Object.fromEntries(listPropertiesBelow(schema, '', document, []))
}

function listPropertiesBelow(
  schema: JsonSchema,
  path: string,
  document: ApiDocument,
  within: readonly string[],
): readonly (readonly [string, string])[] {
  if (schema.items !== undefined) return listPropertiesBelow(schema.items, `${path}[]`, document, within)
  if (schema.$ref !== undefined) {
    const name = getReferencedName(schema.$ref)
    const target = document.schemas.get(name)
    // A schema within itself has no new properties to tell of.
    return target === undefined || within.includes(name)
      ? []
      : listPropertiesBelow(target, path, document, [...within, name])
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`
    const since = property['x-since']
    return [
      ...(since === undefined ? [] : [[own, since] as const]),
      ...listPropertiesBelow(property, own, document, within),
    ]
  })
}
