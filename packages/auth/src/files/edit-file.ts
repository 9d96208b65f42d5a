import { ConfigurationError } from '@cloudconnexa/errors'
import type { PrivateFile } from './private-file.ts'

const maxAttempts = 5

/**
 * Changes a file that other processes may be changing as well, so that no change is lost: read and written under its lock, and
 * once more from the start where the lock was lost in between.
 *
 * @param file - The file.
 * @param edit - Makes the new text of the old content, `undefined` where there is no file.
 * @throws {ConfigurationError} when the file cannot be read, locked or written.
 */
export async function editFile(
  file: PrivateFile,
  edit: (content: Uint8Array | undefined) => string,
): Promise<void> {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const isWritten = await file.withLock(async (lease) => {
      const text = edit(await file.read())
      if (!(await lease.isHeld())) return false
      await file.write(text)
      return true
    })
    if (isWritten) return
  }
  const { purpose } = file
  throw new ConfigurationError(
    `The ${purpose.noun} ${file.path} cannot be written: its lock was lost ${maxAttempts} times.`,
    {
      code: purpose.unusable,
      hint: 'Retry when this machine is less busy: another process took the lock because this one showed no life for seconds.',
    },
  )
}
