/** An object whose properties that may be `undefined` may be missing instead. */
export type WithoutUndefined<T> = {
  readonly [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name]
} & {
  readonly [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>
}

/**
 * Copies an object without the properties that are `undefined`, for types in which a property is there or missing.
 *
 * @param object - The object.
 */
export function omitUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  // The same properties but for those that are undefined, which the compiler cannot follow through entries.
  return Object.fromEntries(entries) as WithoutUndefined<T>
}
