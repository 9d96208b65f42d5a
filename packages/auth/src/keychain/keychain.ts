import { ConfigurationError } from '@cloudconnexa/errors'
import { type Clock, systemClock } from '@cloudconnexa/core'
import { checkClock } from '@cloudconnexa/core/runtime'
import { BackendRecord } from './backend-record.ts'
import { checkedBackend } from './checked-backend.ts'
import type { KeychainBackend, KeychainBackendName } from './keychain-backend.ts'
import { KeychainEntries } from './keychain-entries.ts'
import { openBackend } from './open-backend.ts'

/** How the keychain of the operating system is reached. */
export interface KeychainOptions {
  /**
   * The backend. Default: keytar where it can be loaded, else `@napi-rs/keyring`. Neither is a dependency of this package:
   * install the one you want.
   */
  readonly backend?: KeychainBackendName | KeychainBackend
  /** Name under which the keychain lists the entries. Default `cloudconnexa`. */
  readonly service?: string
  /** Longest time of one keychain operation, in milliseconds. Default 30,000. */
  readonly timeout?: number
  /** Default: the machine's clock. */
  readonly clock?: Clock
}

interface Opened {
  readonly name: string
  readonly entries: KeychainEntries
}

/**
 * The entries of this package in the keychain. An entry that another backend has written is moved to the present one when it is
 * read: on Linux and Windows backends do not see each other's entries.
 */
export class Keychain {
  readonly #options: KeychainOptions
  readonly #service: string
  readonly #record = new BackendRecord()
  readonly #opened = new Map<string | undefined, Promise<Opened>>()

  constructor(options: KeychainOptions = {}) {
    if (options.clock !== undefined) checkClock('The option "clock" of the keychain', options.clock)
    this.#options = options
    this.#service = options.service ?? 'cloudconnexa'
  }

  /**
   * @param isReplaceable - Whether the value can be had anew: then one whose backend is not installed any more counts as missing.
   * @returns `undefined` when there is no such entry.
   */
  async read(account: string, isReplaceable: boolean = false): Promise<unknown> {
    const present = await this.#present()
    const former = await this.#formerOwner(account, present)
    if (former === undefined) return present.entries.read(account)
    const opened = await this.#reopen(former, account).catch((error: unknown) => {
      if (isReplaceable && isMissing(error)) return undefined
      throw error
    })
    const value = await opened?.entries.read(account)
    if (opened === undefined || value === undefined) return present.entries.read(account)
    await present.entries.write(account, value)
    await this.#record.set(this.#recordKey(account), present.name)
    await opened.entries.delete(account)
    // On macOS both backends use the same entry: it is gone now.
    if ((await present.entries.read(account)) === undefined) await present.entries.write(account, value)
    return value
  }

  /** Makes an entry, or puts a new value into it. What another backend holds under the same name is removed if it can be. */
  async write(account: string, value: unknown): Promise<void> {
    const present = await this.#present()
    const former = await this.#formerOwner(account, present)
    if (former !== undefined) await this.#deleteFrom(former, account)
    await present.entries.write(account, value)
    await this.#record.set(this.#recordKey(account), present.name)
  }

  /** @returns whether there was such an entry. */
  async delete(account: string): Promise<boolean> {
    const present = await this.#present()
    const former = await this.#formerOwner(account, present)
    const wasElsewhere = former !== undefined && (await this.#deleteFrom(former, account))
    const wasHere = await present.entries.delete(account)
    await this.#record.delete(this.#recordKey(account))
    return wasHere || wasElsewhere
  }

  /** The backend that wrote the entry, if it is not the present one. */
  async #formerOwner(account: string, present: Opened): Promise<string | undefined> {
    const recorded = await this.#record.get(this.#recordKey(account))
    return recorded === present.name ? undefined : recorded
  }

  async #deleteFrom(backend: string, account: string): Promise<boolean> {
    try {
      return await (await this.#reopen(backend, account)).entries.delete(account)
    } catch (error) {
      // Its package is not installed any more; the new value counts from now on.
      if (isMissing(error)) return false
      throw error
    }
  }

  async #reopen(backend: string, account: string): Promise<Opened> {
    if (backend === 'keytar' || backend === 'napi-rs') return this.#open(backend)
    throw new ConfigurationError(
      `The keychain entry "${account}" was written by another backend, "${backend}".`,
      {
        code: 'DEPENDENCY_MISSING',
        hint: 'Use that backend again, or store the entry anew.',
      },
    )
  }

  #present(): Promise<Opened> {
    return this.#open(this.#options.backend)
  }

  /** Opened once for each backend, so that its check runs once. A failure is not remembered. */
  #open(backend: KeychainBackendName | KeychainBackend | undefined): Promise<Opened> {
    const name = typeof backend === 'object' ? backend.name : backend
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const opening = this.#load(backend).catch((error: unknown) => {
      this.#opened.delete(name)
      throw error
    })
    this.#opened.set(name, opening)
    return opening
  }

  async #load(backend: KeychainBackendName | KeychainBackend | undefined): Promise<Opened> {
    const { clock = systemClock, timeout = 30_000 } = this.#options
    const loaded = typeof backend === 'object' ? backend : await openBackend(backend)
    return {
      name: loaded.name,
      entries: new KeychainEntries(checkedBackend(loaded, timeout, clock), this.#service),
    }
  }

  #recordKey(account: string): string {
    return `${this.#service}/${account}`
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof ConfigurationError && error.code === 'DEPENDENCY_MISSING'
}
