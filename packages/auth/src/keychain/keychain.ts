import { ConfigurationError } from '@cloudconnexa/errors'
import type { Clock } from '@cloudconnexa/core'
import { systemClock } from '@cloudconnexa/core/runtime'
import { BackendRecord } from './backend-record.ts'
import { createCheckedBackend } from './checked-backend.ts'
import type { KeychainBackend, KeychainBackendName } from './keychain-backend.ts'
import { KeychainEntries } from './keychain-entries.ts'
import { openBackend } from './open-backend.ts'

/** Options of {@link keychainTokenStore} and {@link keychainCredentials}. */
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
 * The entries of this package in the keychain. An entry that another backend has written is moved to the current one when it is
 * read: on Linux and Windows backends do not see each other's entries.
 */
export class Keychain {
  readonly #options: KeychainOptions
  readonly #service: string
  readonly #record = new BackendRecord()
  readonly #opened = new Map<string | undefined, Promise<Opened>>()

  /** @param options - Checked already: this file is loaded on demand, and should bring nothing into the one that is loaded always. */
  constructor(options: KeychainOptions = {}) {
    this.#options = options
    this.#service = options.service ?? 'cloudconnexa'
  }

  /**
   * @param isReplaceable - Whether the value can be obtained again: then one whose backend is no longer installed counts as missing.
   * @returns `undefined` when there is no such entry.
   */
  async read(account: string, isReplaceable: boolean = false): Promise<unknown> {
    const current = await this.#openCurrent()
    const former = await this.#findFormerBackend(account, current)
    if (former === undefined) return current.entries.read(account)
    const opened = await this.#reopen(former, account).catch((error: unknown) => {
      if (isReplaceable && isMissing(error)) return undefined
      throw error
    })
    const value = await opened?.entries.read(account)
    if (opened === undefined || value === undefined) return current.entries.read(account)
    await current.entries.write(account, value)
    await this.#record.set(this.#buildRecordKey(account), current.name)
    await opened.entries.delete(account)
    // On macOS both backends use the same entry: it is gone now.
    if ((await current.entries.read(account)) === undefined) await current.entries.write(account, value)
    return value
  }

  /** Creates an entry, or replaces its value. What another backend holds under the same name is removed if possible. */
  async write(account: string, value: unknown): Promise<void> {
    const current = await this.#openCurrent()
    const former = await this.#findFormerBackend(account, current)
    if (former !== undefined) await this.#deleteFrom(former, account)
    await current.entries.write(account, value)
    await this.#record.set(this.#buildRecordKey(account), current.name)
  }

  /** @returns whether there was such an entry. */
  async delete(account: string): Promise<boolean> {
    const current = await this.#openCurrent()
    const former = await this.#findFormerBackend(account, current)
    const wasElsewhere = former !== undefined && (await this.#deleteFrom(former, account))
    const wasHere = await current.entries.delete(account)
    await this.#record.delete(this.#buildRecordKey(account))
    return wasHere || wasElsewhere
  }

  /** The backend that wrote the entry, if it is not the current one. */
  async #findFormerBackend(account: string, current: Opened): Promise<string | undefined> {
    const recorded = await this.#record.get(this.#buildRecordKey(account))
    return recorded === current.name ? undefined : recorded
  }

  async #deleteFrom(backend: string, account: string): Promise<boolean> {
    try {
      return await (await this.#reopen(backend, account)).entries.delete(account)
    } catch (error) {
      // Its package is no longer installed; the new value counts from now on.
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
        hint: 'Use that backend again, or store the entry again.',
      },
    )
  }

  #openCurrent(): Promise<Opened> {
    return this.#open(this.#options.backend)
  }

  /** Opened once for each backend, so that its check runs once. A failure is not cached. */
  #open(backend: KeychainBackendName | KeychainBackend | undefined): Promise<Opened> {
    const name = typeof backend === 'object' ? backend.name : backend
    const known = this.#opened.get(name)
    if (known !== undefined) return known
    const pendingLoad = this.#load(backend).catch((error: unknown) => {
      this.#opened.delete(name)
      throw error
    })
    this.#opened.set(name, pendingLoad)
    return pendingLoad
  }

  async #load(backend: KeychainBackendName | KeychainBackend | undefined): Promise<Opened> {
    const { clock = systemClock, timeout = 30_000 } = this.#options
    const loaded = typeof backend === 'object' ? backend : await openBackend(backend)
    return {
      name: loaded.name,
      entries: new KeychainEntries(createCheckedBackend(loaded, timeout, clock), this.#service),
    }
  }

  #buildRecordKey(account: string): string {
    return `${this.#service}/${account}`
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof ConfigurationError && error.code === 'DEPENDENCY_MISSING'
}
