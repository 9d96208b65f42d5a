import { ConfigurationError } from '@cloudconnexa/errors'
import { consoleLogger, type Logger } from '@cloudconnexa/core'
import { callListener, createSafeLogger } from '@cloudconnexa/core/runtime'
import type { TokenStore } from './token-store.ts'

/** Options of {@link withFallback}. */
export interface FallbackOptions {
  /**
   * Called once, with the reason, when the second store takes over. What it throws or rejects with is reported to the log.
   */
  readonly onFallback?: (reason: ConfigurationError) => void
  /** Where a warning is written when the second store takes over. Default: standard error. */
  readonly logger?: Logger
}

// A store that cannot be used, or not safely. One that is damaged is there: who passed it over would never hear of it.
const absences = new Set(['TOKEN_STORE_UNAVAILABLE', 'TOKEN_STORE_PERMISSIONS', 'DEPENDENCY_MISSING'])

/**
 * A store that is used while it can be, and another one from the first time it cannot: no keychain, no home folder, a disk that
 * is full or read-only, a file that other users may read. The warning says why. A store that is there but damaged
 * (`TOKEN_STORE_CORRUPT`) is still an error.
 *
 * @param first - The store to use.
 * @param second - The store that takes over, usually {@link memoryTokenStore}.
 * @param options - Who learns that the second store took over.
 */
export function withFallback(
  first: TokenStore,
  second: TokenStore,
  options: FallbackOptions = {},
): TokenStore {
  const { onFallback } = options
  const logger = createSafeLogger(options.logger ?? consoleLogger())
  let hasFallenBack = false

  const fallBack = (reason: ConfigurationError): void => {
    if (hasFallenBack) return
    hasFallenBack = true
    logger.warn(
      `Access tokens are kept in the ${second.name} store, because the ${first.name} store cannot be used.`,
      { code: reason.code, reason: reason.message, hint: reason.hint },
    )
    callListener(
      () => onFallback?.(reason),
      () => logger.error('The listener onFallback has failed.'),
    )
  }

  /** @param hasBegun - Whether work of the caller was started, whose failure says nothing about the store. */
  const use = async <T>(
    work: (store: TokenStore) => Promise<T>,
    hasBegun: () => boolean = () => false,
  ): Promise<T> => {
    if (hasFallenBack) return work(second)
    try {
      return await work(first)
    } catch (error) {
      if (hasBegun() || !(error instanceof ConfigurationError) || !absences.has(error.code)) throw error
      fallBack(error)
      return work(second)
    }
  }

  return {
    name: `${first.name}, else ${second.name}`,
    read: (key, signal) => use((store) => store.read(key, signal)),
    write: (key, token) => use((store) => store.write(key, token)),
    delete: (key) => use((store) => store.delete(key)),
    withLock: (key, work, signal) => {
      let hasBegun = false
      const begin = (): ReturnType<typeof work> => {
        hasBegun = true
        return work()
      }
      return use(
        (store) => (store.withLock === undefined ? begin() : store.withLock(key, begin, signal)),
        () => hasBegun,
      )
    },
  }
}
