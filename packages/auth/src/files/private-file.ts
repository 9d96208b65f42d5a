import { ConfigurationError } from '@cloudconnexa/core'
import type { FileHandle } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** What a file is for, and with which codes its failures are reported. */
export interface FilePurpose {
  /** `profile file`, `token file`. */
  readonly noun: string
  readonly tooOpen: 'PROFILE_PERMISSIONS' | 'TOKEN_STORE_PERMISSIONS'
  readonly unusable: 'PROFILE_INVALID' | 'TOKEN_STORE_UNAVAILABLE'
}

/** Reads, writes and removes one file that only its owner may see. */
export interface PrivateFile {
  readonly path: string
  /** @returns `undefined` when there is none. */
  read(): Promise<string | undefined>
  /** Replaces the file as a whole: other readers see the old text or the new one, never a part. */
  write(text: string): Promise<void>
  remove(): Promise<void>
}

/** A file with mode 0600, in a folder that is made with mode 0700. On Windows the folder of the user protects it. */
export function privateFile(path: string, purpose: FilePurpose): PrivateFile {
  const failed = (action: string, error: unknown): ConfigurationError => {
    if (error instanceof ConfigurationError) return error
    return new ConfigurationError(
      `The ${purpose.noun} ${path} cannot be ${action} (${errorCode(error) ?? 'unknown'}).`,
      {
        code: purpose.unusable,
        hint: `Check that ${path} is a file in a folder that this user may write to.`,
      },
    )
  }
  return {
    path,
    async read() {
      try {
        return await readChecked(path, purpose)
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined
        throw failed('read', error)
      }
    },
    async write(text) {
      try {
        await replace(path, text)
      } catch (error) {
        throw failed('written', error)
      }
    },
    async remove() {
      const { rm } = await import('node:fs/promises')
      try {
        await rm(path, { force: true })
      } catch (error) {
        throw failed('removed', error)
      }
    },
  }
}

async function readChecked(path: string, purpose: FilePurpose): Promise<string> {
  const { open } = await import('node:fs/promises')
  const file = await open(path, 'r')
  try {
    // Of the open file, so that it cannot be exchanged between the check and the reading.
    await refuseIfOpenToOthers(file, path, purpose)
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

async function refuseIfOpenToOthers(file: FileHandle, path: string, purpose: FilePurpose): Promise<void> {
  if (process.platform === 'win32') return
  const { mode } = await file.stat()
  if ((mode & 0o077) === 0) return
  const octal = (mode & 0o777).toString(8).padStart(4, '0')
  throw new ConfigurationError(`The ${purpose.noun} ${path} is open to other users (mode ${octal}).`, {
    code: purpose.tooOpen,
    hint: `Run: chmod 600 '${path.replaceAll("'", String.raw`'\''`)}'`,
  })
}

async function replace(path: string, text: string): Promise<void> {
  const [{ mkdir, open, realpath, rename, rm }, { dirname }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
  ])
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // A link to a file elsewhere stays a link.
  const target = await realpath(path).catch(() => path)
  const draft = `${target}.${process.pid}.${globalThis.crypto.randomUUID()}.tmp`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}
