import type { CatalogSchema } from '@cloudconnexa/catalog'

const prefix = '#/$defs/'

/** Lists the paths of the properties that a schema has; for a list, those of its items. */
export function listSchemaPaths(schema: CatalogSchema, depth: number = 3): readonly string[] {
  const definitions = schema.$defs ?? {}
  const list = (part: CatalogSchema, left: number): readonly string[] => {
    const found = part.$ref === undefined ? part : definitions[part.$ref.slice(prefix.length)]
    if (found === undefined || left === 0) return []
    if (found.items !== undefined) return list(found.items, left)
    const choices = [...(found.anyOf ?? []), ...(found.oneOf ?? []), ...(found.allOf ?? [])]
    return [
      ...choices.flatMap((choice) => list(choice, left)),
      ...Object.entries(found.properties ?? {}).flatMap(([name, property]) => [
        name,
        ...list(property, left - 1).map((below) => `${name}.${below}`),
      ]),
    ]
  }
  return [...new Set(list(schema, depth))]
}
