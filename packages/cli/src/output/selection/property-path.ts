/** Reads what a path leads to. Through an array it leads to what each item has. */
export function readProperty(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || value === undefined || value === null) return value
  if (Array.isArray(value)) {
    const found = value.map((item) => readProperty(item, [name, ...rest])).filter((one) => one !== undefined)
    return found.length === 0 && value.length > 0 ? undefined : found.flat()
  }
  if (typeof value !== 'object' || !Object.hasOwn(value, name)) return undefined
  return readProperty(Reflect.get(value, name), rest)
}

/** Lists the paths of an item that end in a value, as deep as two properties. */
export function listPaths(item: unknown, depth: number = 2): readonly string[] {
  if (typeof item !== 'object' || item === null || depth === 0) return []
  if (Array.isArray(item)) return listPaths(item[0], depth)
  return Object.entries(item).flatMap(([name, value]) => [
    name,
    ...listPaths(value, depth - 1).map((below) => `${name}.${below}`),
  ])
}
