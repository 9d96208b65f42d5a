import { decodeText } from '../files/decode-text.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { configurationFolder } from '../files/folders.ts'
import { openPrivateFile } from '../files/open-private-file.ts'
import type { PrivateFile } from '../files/private-file.ts'

/** What the record is for. Its group may read it, as it holds no secrets. */
export const recordPurpose: FilePurpose = {
  noun: 'keychain record',
  tooOpen: 'TOKEN_STORE_PERMISSIONS',
  unusable: 'TOKEN_STORE_UNAVAILABLE',
  relocation: 'set XDG_CONFIG_HOME to another folder',
  allowGroupAccess: true,
}

/**
 * Remembers which backend wrote an entry, in `$XDG_CONFIG_HOME/cloudconnexa/keychain.json`. It holds no secrets.
 *
 * A file, because a note in the keychain would be as invisible to the other backend as the entry itself.
 */
export class BackendRecord {
  /** The backend that wrote an entry last. */
  async get(entry: string): Promise<string | undefined> {
    return parse(await (await recordFile()).read()).get(entry)
  }

  async set(entry: string, backend: string): Promise<void> {
    if ((await this.get(entry)) === backend) return
    await change((backends) => backends.set(entry, backend))
  }

  async delete(entry: string): Promise<void> {
    if ((await this.get(entry)) === undefined) return
    await change((backends) => backends.delete(entry))
  }
}

async function recordFile(): Promise<PrivateFile> {
  const [folder, { join }] = await Promise.all([configurationFolder(recordPurpose), import('node:path')])
  return openPrivateFile(join(folder, 'keychain.json'), recordPurpose)
}

async function change(edit: (backends: Map<string, string>) => unknown): Promise<void> {
  const file = await recordFile()
  await file.edit((content) => {
    const backends = parse(content)
    edit(backends)
    return `${JSON.stringify({ version: 1, backends: Object.fromEntries(backends) }, undefined, 2)}\n`
  })
}

/** A record that cannot be read says nothing; the entries themselves are in the keychain. */
function parse(content: Uint8Array | undefined): Map<string, string> {
  try {
    const whole: unknown = JSON.parse((content && decodeText(content)) ?? '')
    const backends: unknown =
      typeof whole === 'object' && whole !== null ? Reflect.get(whole, 'backends') : undefined
    if (typeof backends !== 'object' || backends === null) return new Map()
    return new Map(
      Object.entries(backends).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return new Map()
  }
}
