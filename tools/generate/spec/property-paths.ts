import { getReferencedName, type ApiDocument, type JsonSchema } from './document.ts'

/** What is looked for: says something of the properties that have it. */
export type PropertyFact = (schemaName: string, name: string, property: JsonSchema) => string | undefined

/**
 * Properties below a schema, at any depth, of which there is something to say, in the notation of contracts and models:
 * `content[].ipSecConfig.preSharedKey`.
 */
export function findPropertyPaths(
  schema: JsonSchema,
  document: ApiDocument,
  fact: PropertyFact,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  walk(schema, '', [])
  return found

  function walk({ items, $ref }: JsonSchema, path: string, above: readonly string[]): void {
    if (items !== undefined) walk(items, `${path}[]`, above)
    const schemaName = $ref === undefined ? undefined : getReferencedName($ref)
    // A schema that holds itself has been looked at already.
    if (schemaName === undefined || above.includes(schemaName)) return
    for (const [name, property] of Object.entries(document.schemas.get(schemaName)?.properties ?? {})) {
      const place = path === '' ? name : `${path}.${name}`
      const said = fact(schemaName, name, property)
      if (said !== undefined) found.set(place, said)
      walk(property, place, [...above, schemaName])
    }
  }
}
