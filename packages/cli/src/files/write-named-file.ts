import { writeFile } from 'node:fs/promises'
import { CommandError } from '../errors/command-error.ts'
import { explainSystemCode, readSystemCode } from '../errors/system-code.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'writing it is not permitted',
  EPERM: 'writing it is not permitted',
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
    const reason = reasons[readSystemCode(error) ?? ''] ?? explainSystemCode(error) ?? 'writing it has failed'
    throw new CommandError(`The file ${file} cannot be written: ${reason}.`, {
      hint: `Pass a file that you may write to ${flag}.`,
      location: { file },
      cause: error,
    })
  }
}
