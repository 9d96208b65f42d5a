import { randomBytes } from 'node:crypto'
import { lstatSync, type Stats } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { CommandError } from '../../../errors/command-error.ts'
import { formatSystemCode } from '../../../errors/system-code.ts'

/** A file that a secret will be written to. It is made before the request, so that no secret is lost for want of a place. */
export interface OutputFile {
  /** Writes the text and puts the file in its place. */
  readonly write: (text: string) => Promise<void>
  /** Removes what was prepared, unless it was written. */
  readonly discard: () => Promise<void>
}

/**
 * Prepares a file that only the user can read.
 *
 * @param file - Where it will be.
 * @param mayReplace - Whether a file that is there may be replaced.
 * @throws {CommandError} when there is one, or none can be made.
 */
export async function prepareOutputFile(file: string, mayReplace: boolean): Promise<OutputFile> {
  if (file === '')
    throw new CommandError('--output-file names no file.', {
      hint: 'Pass the name of a file to --output-file.',
    })
  const found = readStatus(file)
  if (found !== undefined && !found.isFile())
    throw new CommandError(`${file} is not a regular file.`, {
      hint: 'Name a file, or use --reveal to print.',
    })
  if (found !== undefined && !mayReplace)
    throw new CommandError(`The file ${file} already exists.`, {
      exit: 'refused',
      hint: 'Name another file, or add --yes to replace it.',
    })
  // It gets its name when it is whole, so that a reader meanwhile sees the old one or the new one.
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`
  const handle = await openDraft(draft, file)
  return {
    async write(text) {
      try {
        await handle.writeFile(text)
        await handle.sync()
        await handle.close()
        await rename(draft, file)
      } catch (error) {
        throw createNotWritten(file, error)
      }
    },
    async discard() {
      await handle.close().catch(() => undefined)
      await rm(draft, { force: true })
    },
  }
}

function readStatus(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })
  } catch (error) {
    throw createNotWritten(file, error)
  }
}

async function openDraft(draft: string, file: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600)
  } catch (error) {
    throw createNotWritten(file, error)
  }
}

function createNotWritten(file: string, cause: unknown): CommandError {
  return new CommandError(`The file ${file} could not be written${formatSystemCode(cause)}.`, {
    exit: 'other',
    hint: 'Name a file in a folder that you may write to, on a disk with room.',
    location: { file },
    cause,
  })
}
