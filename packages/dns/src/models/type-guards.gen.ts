// Generated from spec/ by `npm run generate`; change it there.

/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a string. */
export function isString(value: unknown): boolean {
  return typeof value === 'string'
}

/** Whether a value is an array and every item passes; a hole is an `undefined`. */
export function isArrayWith(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false
  return true
}

/** Whether an object has no other property, inherited ones included. */
export function hasOnlyKeys(value: object, names: readonly string[]): boolean {
  for (const key in value) if (!names.includes(key)) return false
  return true
}
