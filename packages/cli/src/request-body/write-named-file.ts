import { writeFile } from 'node:fs/promises'
import { CommandError } from '../errors/command-error.ts'
import { readSystemCode } from '../errors/system-code.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'writing it is not permitted',
  EPERM: 'writing it is not permitted',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left on the device',
}

/**
 * Writes a file that was named on the command line.
 *
 * @param file - Its path.
 * @param text - All of it.
 * @param flag - The flag that named it, for the message.
 * @throws {CommandError} when it cannot be written.
 */
export async function writeNamedFile(file: string, text: string, flag: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    const code = readSystemCode(error) ?? ''
    throw new CommandError(
      `The file ${file} cannot be written: ${reasons[code] ?? 'writing it has failed'}.`,
      {
        hint: `Pass a file that you may write to ${flag}.`,
        location: { file },
        cause: error,
      },
    )
  }
}
