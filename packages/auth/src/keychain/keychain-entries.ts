import { ConfigurationError } from '@cloudconnexa/errors'
import type { KeychainBackend } from './keychain-backend.ts'

/** Windows stores 2,560 bytes a value. */
const partLength = 2400

// An entry holds its JSON text itself, or says how many parts it was cut into and under which id they are.
const headPattern = /^parts:(\d{1,3}):([0-9a-f-]{36})$/

/** JSON values of any size as entries of a keychain that only takes small texts. */
export class KeychainEntries {
  readonly #backend: KeychainBackend
  readonly #service: string

  constructor(backend: KeychainBackend, service: string) {
    this.#backend = backend
    this.#service = service
  }

  /**
   * @returns `undefined` when there is no such entry.
   * @throws ConfigurationError (`TOKEN_STORE_CORRUPT`) when a part is missing, or it is not JSON.
   */
  async read(account: string): Promise<unknown> {
    for (let head = await this.#get(account); head !== undefined;) {
      const text = await this.#textOf(account, head)
      if (text !== undefined) return parse(text, account)
      // Another process may have exchanged the parts since the head was read.
      const again = await this.#get(account)
      if (again === head) throw corrupt(account)
      head = again
    }
    return undefined
  }

  /** The head is written after the new parts and before the old ones go, so that there is always a whole value. */
  async write(account: string, value: unknown): Promise<void> {
    const former = await this.#get(account)
    const text = asciiJson(value)
    if (text.length <= partLength) {
      await this.#backend.set(this.#service, account, text)
    } else {
      const id = globalThis.crypto.randomUUID()
      const count = Math.ceil(text.length / partLength)
      for (let part = 0; part < count; part += 1) {
        const piece = text.slice(part * partLength, (part + 1) * partLength)
        await this.#backend.set(this.#service, partAccount(account, id, part), piece)
      }
      await this.#backend.set(this.#service, account, `parts:${count}:${id}`)
    }
    await this.#deleteParts(account, former)
  }

  async delete(account: string): Promise<boolean> {
    const head = await this.#get(account)
    const wasThere = await this.#backend.delete(this.#service, account)
    await this.#deleteParts(account, head)
    return wasThere
  }

  async #textOf(account: string, head: string): Promise<string | undefined> {
    const parts = partsOf(head)
    if (parts === undefined) return head
    let text = ''
    for (let part = 0; part < parts.count; part += 1) {
      const piece = await this.#get(partAccount(account, parts.id, part))
      if (piece === undefined) return undefined
      text += piece
    }
    return text
  }

  async #deleteParts(account: string, head: string | undefined): Promise<void> {
    const parts = head === undefined ? undefined : partsOf(head)
    if (parts === undefined) return
    for (let part = 0; part < parts.count; part += 1) {
      await this.#backend.delete(this.#service, partAccount(account, parts.id, part))
    }
  }

  #get(account: string): Promise<string | undefined> {
    return this.#backend.get(this.#service, account)
  }
}

function partsOf(head: string): { readonly count: number; readonly id: string } | undefined {
  const [, count, id] = headPattern.exec(head) ?? []
  return count === undefined || id === undefined ? undefined : { count: Number(count), id }
}

function partAccount(account: string, id: string, part: number): string {
  return `${account}#${id}#${part}`
}

/** Backends differ in how they encode other characters, and a character must be a byte for the parts to fit. */
function asciiJson(value: unknown): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, escape)
}

function parse(text: string, account: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the entry.
    throw corrupt(account)
  }
}

/** The error for an entry that is not what this package writes. */
export function corrupt(account: string): ConfigurationError {
  return new ConfigurationError(`The keychain entry "${account}" is damaged, or another program wrote it.`, {
    code: 'TOKEN_STORE_CORRUPT',
    hint: 'Remove it with the keychain program of the operating system, and store it again.',
  })
}
