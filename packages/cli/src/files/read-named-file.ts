import { readFile } from 'node:fs/promises'
import { explainSystemCode, readSystemCode } from '../errors/system-code.ts'
import { CommandError } from '../errors/command-error.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
}

/**
 * Reads a file that was named on the command line.
 *
 * @param file - Its path.
 * @param flag - The flag that named it, for the message.
 * @throws {CommandError} when it cannot be read.
 */
export async function readNamedFile(file: string, flag: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8')
    // Editors of Windows begin files with a byte order mark, which no parser expects.
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  } catch (error) {
    const reason = reasons[readSystemCode(error) ?? ''] ?? explainSystemCode(error) ?? 'reading it has failed'
    throw new CommandError(`The file ${file} cannot be read: ${reason}.`, {
      hint: `Pass a file that you may read to ${flag}.`,
      location: { file },
      cause: error,
    })
  }
}
