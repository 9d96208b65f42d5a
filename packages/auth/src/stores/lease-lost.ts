import { ConfigurationError } from '@cloudconnexa/errors'

const code = 'TOKEN_LEASE_LOST'

/**
 * The error of a token store that refuses a write or a removal, because the lock was lost: to another process that took it over,
 * or because its work has ended.
 *
 * @param store - Name of the store.
 */
export function createLeaseLostError(store: string): ConfigurationError {
  return new ConfigurationError(`The ${store} token store was not changed: its lock was lost.`, {
    code,
    hint: 'Read the store again: another process that took the lock over may have written a newer token.',
  })
}

/**
 * Whether a failure is that of {@link createLeaseLostError}.
 *
 * @param error - What a token store has thrown.
 */
export function isLeaseLost(error: unknown): boolean {
  return error instanceof ConfigurationError && error.code === code
}
