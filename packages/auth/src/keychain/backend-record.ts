import { decodeText } from '../files/decode-text.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { findConfigurationFolder } from '../files/user-folders.ts'
import { parseJsonObject, toObject, type UnknownObject } from '../objects/json-object.ts'
import { openPrivateFile } from '../private-files/open-private-file.ts'
import type { PrivateFile } from '../private-files/private-file.ts'

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
    const file = await openRecordFile()
    const backend = parseRecord(await file.read()).backends.get(entry)
    return typeof backend === 'string' ? backend : undefined
  }

  async set(entry: string, backend: string): Promise<void> {
    if ((await this.get(entry)) === backend) return
    await editBackends((backends) => backends.set(entry, backend))
  }

  async delete(entry: string): Promise<void> {
    if ((await this.get(entry)) === undefined) return
    await editBackends((backends) => backends.delete(entry))
  }
}

async function openRecordFile(): Promise<PrivateFile> {
  const [folder, { join }] = await Promise.all([findConfigurationFolder(recordPurpose), import('node:path')])
  return openPrivateFile(join(folder, 'keychain.json'), recordPurpose)
}

async function editBackends(edit: (backends: Map<string, unknown>) => unknown): Promise<void> {
  const file = await openRecordFile()
  await file.edit((content) => {
    const { whole, backends } = parseRecord(content)
    edit(backends)
    // A later version may have written more than this one knows.
    const record = { version: 1, ...whole, backends: Object.fromEntries(backends) }
    return `${JSON.stringify(record, undefined, 2)}\n`
  })
}

/** A record that cannot be read says nothing; the entries themselves are in the keychain. */
function parseRecord(content: Uint8Array | undefined): {
  readonly whole: UnknownObject
  readonly backends: Map<string, unknown>
} {
  const whole = parseJsonObject((content && decodeText(content)) ?? '') ?? {}
  return { whole, backends: new Map(Object.entries(toObject(whole['backends']) ?? {})) }
}
