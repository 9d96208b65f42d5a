/**
 * Parses JSON that may be something else.
 *
 * @param text - The text.
 * @returns `undefined` where it is not JSON.
 */
export function tryParseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
