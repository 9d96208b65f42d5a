/**
 * The `code` of a system error: `ENOENT`, `MODULE_NOT_FOUND`.
 *
 * @param error - What was thrown.
 */
export function readErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : undefined
}
