import { CloudConnexaError } from '@cloudconnexa/errors'
import { abortable } from '../cancellation.ts'
import { defaultApiPath } from '../client/api-path.ts'
import type { AccessToken, Authenticator } from '../client/authenticator.ts'
import type { Clock } from '../clock.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { awaitShared } from './await-shared.ts'
import { isTokenRefused } from './retry-decision.ts'

/** Adds base URL and bearer token, and reports a token that the API has refused. */
export function authenticatePolicy(authenticator: Authenticator, clock: Clock): Policy {
  return {
    name: 'authenticate',
    async apply(exchange, next) {
      const { request, signal } = exchange
      const before = clock.monotonic()
      const { baseUrl, apiPath = defaultApiPath } = await awaitShared(authenticator.resolve(signal), signal)
      const token = await tokenOf(exchange, before)
      try {
        return await next({
          ...exchange,
          request: {
            ...request,
            baseUrl,
            apiPath,
            headers: { ...request.headers, authorization: `Bearer ${token.secret.reveal()}` },
          },
        })
      } catch (error) {
        if (error instanceof CloudConnexaError && isTokenRefused(error))
          await abortable(authenticator.invalidate(token), signal)
        throw error
      }
    },
  }

  async function tokenOf({ signal, statistics }: Exchange, before: number): Promise<AccessToken> {
    try {
      return await awaitShared(authenticator.token(signal), signal)
    } finally {
      statistics.token += clock.monotonic() - before
    }
  }
}
