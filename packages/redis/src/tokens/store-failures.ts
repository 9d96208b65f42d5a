import { ConfigurationError } from '@cloudconnexa/errors'
import { findFailureCode } from '../connection/find-failure-code.ts'

/** Name of the store, in messages and where several stores are told apart. */
export const storeName = 'redis'

const hint =
  'Check that the server is running and that its client is connected and may use EVALSHA and EVAL, or keep tokens in memory meanwhile: withFallback(redisTokenStore(client), memoryTokenStore()).'

/**
 * The client has rejected a command. Its error is not handed on: it may hold the command, an address or a password.
 *
 * @param error - What the client rejected with.
 */
export function createCommandFailure(error: unknown): ConfigurationError {
  const code = findFailureCode(error)
  const reason = code === undefined ? '' : ` with ${code}`
  return new ConfigurationError(
    `The redis token store cannot be used: its client has rejected a command${reason}.`,
    { code: 'TOKEN_STORE_UNAVAILABLE', hint },
  )
}

/**
 * The server has not replied.
 *
 * @param milliseconds - How long it was waited for.
 */
export function createTimeoutFailure(milliseconds: number): ConfigurationError {
  return new ConfigurationError(
    `The redis token store cannot be used: there was no reply within ${milliseconds} ms.`,
    { code: 'TOKEN_STORE_UNAVAILABLE', hint },
  )
}

/**
 * Others have held the lock for as long as it is waited for.
 *
 * @param milliseconds - How long it was waited for.
 */
export function createHeldLockFailure(milliseconds: number): ConfigurationError {
  return new ConfigurationError(
    `The redis token store cannot be locked: other processes held the lock for ${milliseconds} ms.`,
    { code: 'TOKEN_STORE_UNAVAILABLE', hint: 'Retry later, or end the process that holds the lock.' },
  )
}

/**
 * What is kept under the key cannot be read.
 *
 * @param problem - Whether it was changed, or is a token for another API.
 */
export function createCorruptTokenFailure(problem: 'damaged' | 'elsewhere'): ConfigurationError {
  const what =
    problem === 'damaged'
      ? 'is damaged, has been changed, or is not a token'
      : 'belongs to another API address'
  return new ConfigurationError(`What the redis token store holds ${what}.`, {
    code: 'TOKEN_STORE_CORRUPT',
    hint: 'Delete the keys that end in ":token", or give the store another `keyPrefix`; a new token is then requested.',
  })
}
