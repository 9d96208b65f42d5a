import { ConfigurationError } from '@cloudconnexa/errors'
import { findFailureCode } from '../connection/find-failure-code.ts'

/** How replies begin that stay the same for as long as the server's rules, the client's user and the keys do. */
const settingsFailure = /^(?:NOAUTH|NOPERM|WRONGTYPE|ERR ACL failure|ERR unknown command)\b/

/**
 * Creates the error of an exchange that the client has rejected. Most stand for a server that is down for a while, and carry no more
 * than a code: the limiter goes on alone and writes the code to its log.
 *
 * @param error - What the client has rejected with.
 */
export function createExchangeFailure(error: unknown): Error {
  const settings = error instanceof Error ? settingsFailure.exec(error.message)?.[0] : undefined
  if (settings !== undefined)
    return new ConfigurationError(
      `The server refuses the scripts of redisRateLimiter() with "${settings}".`,
      {
        code: 'LIMIT_STORE_UNAVAILABLE',
        hint: 'Pass a client whose user may run EVALSHA, EVAL and what the README names, and a `keyPrefix` that nobody else uses.',
      },
    )
  const code = findFailureCode(error)
  return Object.assign(new Error('The client of redisRateLimiter() has rejected a command.'), { code })
}
