import { ConfigurationError, consoleLogger, type Logger } from '@cloudconnexa/core'
import type { TokenStore } from './token-store.ts'

/** Options of {@link withFallback}. */
export interface FallbackOptions {
  /** Told once, with the reason, when the second store takes over. */
  readonly onFallback?: (reason: ConfigurationError) => void
  /** Where a warning is written when the second store takes over. Default: standard error. */
  readonly logger?: Logger
}

const absences = new Set(['TOKEN_STORE_UNAVAILABLE', 'DEPENDENCY_MISSING'])

/**
 * A store that is used while it is there, and another one from the first time it is not. A store that is there but damaged or
 * open to others is still an error.
 */
export function withFallback(
  first: TokenStore,
  second: TokenStore,
  options: FallbackOptions = {},
): TokenStore {
  const { logger = consoleLogger(), onFallback } = options
  let hasFallenBack = false

  const use = async <T>(work: (store: TokenStore) => Promise<T>): Promise<T> => {
    if (hasFallenBack) return work(second)
    try {
      return await work(first)
    } catch (error) {
      if (!(error instanceof ConfigurationError) || !absences.has(error.code)) throw error
      if (!hasFallenBack) {
        hasFallenBack = true
        logger.warn(
          `Access tokens are kept in the ${second.name} store, because the ${first.name} store is not available.`,
          {
            code: error.code,
          },
        )
        onFallback?.(error)
      }
      return work(second)
    }
  }

  return {
    name: `${first.name}, else ${second.name}`,
    read: (key, signal) => use((store) => store.read(key, signal)),
    write: (key, token) => use((store) => store.write(key, token)),
    delete: (key) => use((store) => store.delete(key)),
    withLock: (key, work, signal) => {
      // Once the work has begun, its failures are its own: it must not run twice.
      let attempt: ReturnType<typeof work> | undefined
      const once = (): ReturnType<typeof work> => (attempt ??= work())
      return use((store) => (store.withLock === undefined ? once() : store.withLock(key, once, signal)))
    },
  }
}
