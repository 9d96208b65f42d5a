/** An object of a request body. */
export type BodyObject = Readonly<Record<string, unknown>>

/** Whether a value has properties of its own to merge: an object that JSON or YAML could have brought. */
export function isBodyObject(value: unknown): value is BodyObject {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Sets a property, however deep it is, in a copy.
 *
 * @param object - The object; it stays as it is.
 * @param path - Names from the outermost property to it.
 * @param value - Its value; undefined removes it.
 */
export function setProperty(object: BodyObject, path: readonly string[], value: unknown): BodyObject {
  const [first = '', ...rest] = path
  const below = Object.hasOwn(object, first) ? object[first] : undefined
  const next = rest.length === 0 ? value : setProperty(isBodyObject(below) ? below : {}, rest, value)
  if (next === undefined) return Object.fromEntries(Object.entries(object).filter(([key]) => key !== first))
  // By entries, so that a property named `__proto__` is one like any other.
  return Object.fromEntries([...Object.entries(object).filter(([key]) => key !== first), [first, next]])
}

/** Reads a property, however deep it is. */
export function readProperty(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, name) => (isBodyObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined),
    value,
  )
}
