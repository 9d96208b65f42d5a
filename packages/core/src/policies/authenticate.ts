import { CloudConnexaError } from '@cloudconnexa/errors'
import { rejectOnAbort, shareResult } from '../async/cancellation.ts'
import { defaultApiPath } from '../contract/api-path.ts'
import type { AccessToken } from '../contract/authenticator.ts'
import type { CallStatistics, Exchange } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { isTokenRefused } from './retry/retry-decision.ts'
import { noteTokenVerdict } from './retry/token-verdicts.ts'

/** Adds base URL and bearer token, and reports whether the API has accepted or refused the token. */
export function createAuthenticatePolicy(_options: object, context: PolicyContext): Policy {
  const { authenticator } = context
  // By their statistics, which all attempts of a call share.
  const callsWithRefusal = new WeakSet<CallStatistics>()
  return {
    name: 'authenticate',
    async apply(exchange, next) {
      const { request, signal, statistics, accessToken } = exchange
      const { baseUrl, apiPath = defaultApiPath } = await shareResult(
        authenticator.getEndpoint(signal),
        signal,
      )
      const token = accessToken ?? (await readToken(exchange, context))
      try {
        const response = await next({
          ...exchange,
          request: {
            ...request,
            baseUrl,
            apiPath,
            headers: { ...request.headers, authorization: `Bearer ${token.secret.reveal()}` },
          },
        })
        authenticator.confirm?.(token, callsWithRefusal.has(statistics))
        return response
      } catch (error) {
        if (error instanceof CloudConnexaError && isTokenRefused(error)) {
          callsWithRefusal.add(statistics)
          noteTokenVerdict(error, await rejectOnAbort(authenticator.invalidate(token), signal))
        }
        throw error
      }
    },
  }
}

/** Waits for the access token, and counts the time that it takes. */
export async function readToken(
  { signal, statistics }: Exchange,
  { authenticator, clock }: PolicyContext,
): Promise<AccessToken> {
  const before = clock.monotonic()
  try {
    return await shareResult(authenticator.getToken(signal), signal)
  } finally {
    statistics.token += clock.monotonic() - before
  }
}
