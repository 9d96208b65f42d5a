import { ConfigurationError } from '@cloudconnexa/errors'
import type { KeychainBackend } from './keychain-backend.ts'

/** Windows stores 2,560 bytes a value. */
const partLength = 2400

// An entry holds its JSON itself, or the number of parts that it was cut into and their id.
const headPattern = /^parts:(\d{1,3}):([0-9a-f-]{36})$/

/** JSON values of any size as entries of a keychain that only takes short strings. */
export class KeychainEntries {
  readonly #backend: KeychainBackend
  readonly #service: string

  constructor(backend: KeychainBackend, service: string) {
    this.#backend = backend
    this.#service = service
  }

  /**
   * @returns `undefined` when there is no such entry.
   * @throws {ConfigurationError} when a part is missing, or it is not JSON (`TOKEN_STORE_CORRUPT`).
   */
  async read(account: string): Promise<unknown> {
    for (let head = await this.#get(account); head !== undefined;) {
      const text = await this.#readText(account, head)
      if (text !== undefined) return parseEntry(text, account)
      // Another process may have exchanged the parts since the head was read.
      const again = await this.#get(account)
      if (again === head) throw createCorruptEntryError(account)
      head = again
    }
    return undefined
  }

  /** The head is written after the new parts and before the old ones go, so that there is always a whole value. */
  async write(account: string, value: unknown): Promise<void> {
    const former = await this.#get(account)
    const text = toAsciiJson(value)
    if (text.length <= partLength) {
      await this.#backend.set(this.#service, account, text)
    } else {
      const id = globalThis.crypto.randomUUID()
      const count = Math.ceil(text.length / partLength)
      for (let part = 0; part < count; part += 1) {
        const piece = text.slice(part * partLength, (part + 1) * partLength)
        await this.#backend.set(this.#service, buildPartAccount(account, id, part), piece)
      }
      await this.#backend.set(this.#service, account, `parts:${count}:${id}`)
    }
    await this.#removePieces(account, former)
  }

  async delete(account: string): Promise<boolean> {
    const head = await this.#get(account)
    const wasThere = await this.#backend.delete(this.#service, account)
    await this.#removePieces(account, head)
    return wasThere
  }

  async #readText(account: string, head: string): Promise<string | undefined> {
    const parts = parseHead(head)
    if (parts === undefined) return head
    let text = ''
    for (let part = 0; part < parts.count; part += 1) {
      const piece = await this.#get(buildPartAccount(account, parts.id, part))
      if (piece === undefined) return undefined
      text += piece
    }
    return text
  }

  async #removePieces(account: string, head: string | undefined): Promise<void> {
    const parts = head === undefined ? undefined : parseHead(head)
    if (parts === undefined) return
    for (let part = 0; part < parts.count; part += 1) {
      await this.#backend.delete(this.#service, buildPartAccount(account, parts.id, part))
    }
  }

  #get(account: string): Promise<string | undefined> {
    return this.#backend.get(this.#service, account)
  }
}

function parseHead(head: string): { readonly count: number; readonly id: string } | undefined {
  const [, count, id] = headPattern.exec(head) ?? []
  return count === undefined || id === undefined ? undefined : { count: Number(count), id }
}

function buildPartAccount(account: string, id: string, part: number): string {
  return `${account}#${id}#${part}`
}

/** Backends differ in how they encode other characters, and a character must be a byte for the parts to fit. */
function toAsciiJson(value: unknown): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, escape)
}

function parseEntry(text: string, account: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the entry.
    throw createCorruptEntryError(account)
  }
}

/**
 * The error for an entry that is not what this package writes.
 *
 * @param account - Name of the entry.
 */
export function createCorruptEntryError(account: string): ConfigurationError {
  return new ConfigurationError(`The keychain entry "${account}" is damaged, or another program wrote it.`, {
    code: 'TOKEN_STORE_CORRUPT',
    hint: 'Remove it with the keychain program of the operating system, and store it again.',
  })
}
