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

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EIO: 'the device failed',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
}

/**
 * Says in words why a file or device could not be used.
 *
 * @param error - Anything that was thrown.
 * @returns `undefined` where its code says nothing of that.
 */
export function explainSystemCode(error: unknown): string | undefined {
  return reasons[readSystemCode(error) ?? '']
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
