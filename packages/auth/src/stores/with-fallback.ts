import type { Logger } from '@cloudconnexa/core'
import {
  callListener,
  checkOptions,
  consoleLogger,
  createRule,
  createSafeLogger,
  optionRules,
} from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import { LocalLocks } from '../locks/local-locks.ts'
import { LeaseRegistry } from './lease-registry.ts'
import { formatIdentity, type TokenKey } from './token-key.ts'
import type { StoredToken, TokenChangeOptions, TokenLease, TokenStore } from './token-store.ts'

/** Options of {@link withFallback}. */
export interface FallbackOptions {
  /**
   * Called once, with the reason, when the second store takes over. What it throws or rejects with is reported to the log.
   */
  readonly onFallback?: (reason: ConfigurationError) => void
  /** Where a warning is written when the second store takes over. Default: standard error. */
  readonly logger?: Logger
}

// A store that cannot be used, or not safely. One that is damaged is there, and skipping it would hide the damage.
const absences = new Set(['TOKEN_STORE_UNAVAILABLE', 'TOKEN_STORE_PERMISSIONS', 'DEPENDENCY_MISSING'])

/**
 * A store that is used while it can be, and another one from the first time it cannot: no keychain, no home folder, a disk that
 * is full or read-only, a file that other users may read. The warning says why. A store that is there but damaged
 * (`TOKEN_STORE_CORRUPT`) is still an error. A lease of the first store has no meaning for the second one.
 *
 * @param first - The store to use.
 * @param second - The store that takes over, usually {@link memoryTokenStore}.
 * @param options - What is called when the second store takes over.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when one of them is no token store, or an option cannot be right.
 */
export function withFallback(
  first: TokenStore,
  second: TokenStore,
  options: FallbackOptions = {},
): TokenStore {
  checkOptions('withFallback()', options, { onFallback: optionRules.function, logger: optionRules.object })
  const store = createRule(
    (value) => typeof value === 'object' && value !== null && 'read' in value && 'write' in value,
    'must be a token store',
  )
  const stores = { first, second }
  checkOptions('withFallback()', stores, { first: store, second: store }, Object.keys(stores))
  return new FallbackStore(first, second, options)
}

/** A lease, and the store that has granted it. */
interface GrantedLease extends TokenChangeOptions {
  readonly store: TokenStore
}

class FallbackStore implements TokenStore {
  readonly name: string
  readonly #first: TokenStore
  readonly #second: TokenStore
  readonly #logger: Logger
  readonly #onFallback: FallbackOptions['onFallback']
  readonly #leases: LeaseRegistry<GrantedLease>
  /** For a store without a lock: callers of this store still expect to be alone. */
  readonly #locks = new LocalLocks()
  #hasFallenBack = false

  constructor(first: TokenStore, second: TokenStore, { logger, onFallback }: FallbackOptions) {
    this.name = `${first.name}, else ${second.name}`
    this.#first = first
    this.#second = second
    this.#logger = createSafeLogger(logger ?? consoleLogger())
    this.#onFallback = onFallback
    this.#leases = new LeaseRegistry(this.name)
  }

  read(key: TokenKey, signal?: AbortSignal): Promise<StoredToken | undefined> {
    return this.#use((store) => store.read(key, signal))
  }

  async write(key: TokenKey, token: StoredToken, { fence }: TokenChangeOptions = {}): Promise<void> {
    const granted = this.#leases.find(fence)
    await this.#use((store) => store.write(key, token, selectFence(granted, store)))
  }

  async delete(key: TokenKey, { fence }: TokenChangeOptions = {}): Promise<void> {
    const granted = this.#leases.find(fence)
    await this.#use((store) => store.delete(key, selectFence(granted, store)))
  }

  withLock<T>(key: TokenKey, work: (lease: TokenLease) => Promise<T>, signal?: AbortSignal): Promise<T> {
    let hasBegun = false
    return this.#use(
      (store) => {
        const begin = (lease?: TokenLease): Promise<T> => {
          hasBegun = true
          return this.#leases.run({ store, fence: lease?.fence }, work)
        }
        return store.withLock === undefined
          ? this.#locks.run(formatIdentity(key), begin, signal)
          : store.withLock(key, begin, signal)
      },
      () => hasBegun,
    )
  }

  /** @param hasBegun - Whether work of the caller was started, whose failure says nothing about the store. */
  async #use<T>(work: (store: TokenStore) => Promise<T>, hasBegun: () => boolean = () => false): Promise<T> {
    if (this.#hasFallenBack) return work(this.#second)
    try {
      return await work(this.#first)
    } catch (error) {
      if (hasBegun() || !(error instanceof ConfigurationError) || !absences.has(error.code)) throw error
      this.#fallBack(error)
      return work(this.#second)
    }
  }

  #fallBack(reason: ConfigurationError): void {
    if (this.#hasFallenBack) return
    this.#hasFallenBack = true
    this.#logger.warn(
      `Access tokens are kept in the ${this.#second.name} store, because the ${this.#first.name} store cannot be used.`,
      { code: reason.code, reason: reason.message, hint: reason.hint },
    )
    callListener(
      () => this.#onFallback?.(reason),
      () => this.#logger.error('The listener onFallback has failed.'),
    )
  }
}

/** A fence is a number of the store that has granted it: another one must not compare it with its own. */
function selectFence(granted: GrantedLease | undefined, store: TokenStore): TokenChangeOptions {
  return granted?.store === store ? { fence: granted.fence } : {}
}
