/** An object of which nothing is known: every property is checked where it is read. */
export type UnknownObject = Readonly<Record<string, unknown>>

/**
 * A value as an object.
 *
 * @param value - Any value.
 * @returns `undefined` when it is something else, or an array.
 */
export function toObject(value: unknown): UnknownObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  // The type promises nothing of what is in it.
  return value as UnknownObject
}

/**
 * Parses a JSON object.
 *
 * @param text - The text.
 * @returns `undefined` when it is something else. The reason is not returned, because it would quote the text.
 */
export function parseJsonObject(text: string): UnknownObject | undefined {
  try {
    return toObject(JSON.parse(text))
  } catch {
    return undefined
  }
}
