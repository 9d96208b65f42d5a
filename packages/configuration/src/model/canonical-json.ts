/** Writes a value as JSON with the properties of objects in one order: equal values become equal strings. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(value)) ?? 'null'
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  // Pairs, because an object would put keys that look like numbers first and take `__proto__` for something else.
  return entries
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, part]) => [key, sortKeys(part)])
}

/** Whether two values say the same, whatever the order of their properties. */
export function isSameValue(left: unknown, right: unknown): boolean {
  return toCanonicalJson(left) === toCanonicalJson(right)
}
