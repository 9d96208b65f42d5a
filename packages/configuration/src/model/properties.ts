/**
 * A value of a property as it stands in a file: names in place of ids, `${secret:…}` in place of secrets, and the items of a set in
 * their order.
 */
export type PropertyValue = string | number | boolean | null | readonly PropertyValue[] | Properties

/** Properties of an object as they stand in a file. */
export interface Properties {
  readonly [name: string]: PropertyValue
}

/** Whether a value is a map of properties. */
export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The properties without one of them, in the same order. */
export function omitProperty(properties: Properties, name: string): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([other]) => other !== name))
}

/** A value as text: a string as it is. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
