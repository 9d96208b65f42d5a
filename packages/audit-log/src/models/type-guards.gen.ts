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

/** Whether a value is a plain object, and every value in it passes. What is not enumerable does not count. */
export function isRecordWith(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlain(value)) return false
  return Reflect.ownKeys(value).every(
    (key) =>
      key === '__proto__' ||
      !Object.prototype.propertyIsEnumerable.call(value, key) ||
      (typeof key === 'string' && isItem(Reflect.get(value, key))),
  )
}

function isPlain(value: object): boolean {
  // Of this realm or another one; a property of that name may hold anything else.
  const constructor: unknown = Reflect.get(value, 'constructor')
  if (typeof constructor !== 'function') return true
  const prototype: unknown = constructor.prototype
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    !Array.isArray(prototype) &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  )
}
