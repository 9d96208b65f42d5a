/**
 * Reads the code of an error of Node.js or of the operating system: `ENOENT`.
 *
 * @param error - Anything that was thrown.
 * @returns `undefined` where it has none.
 */
export function readSystemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : undefined
}

/**
 * Writes the code of an error behind a sentence: ` (ENOENT)`.
 *
 * @param error - Anything that was thrown.
 * @returns An empty string where it has none.
 */
export function formatSystemCode(error: unknown): string {
  const code = readSystemCode(error)
  return code === undefined ? '' : ` (${code})`
}
