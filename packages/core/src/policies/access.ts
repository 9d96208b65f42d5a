import { shareResult } from '../async/cancellation.ts'
import type { AccessToken, Endpoint } from '../contract/authenticator.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { guardEndpoint } from '../pipeline/read-only.ts'
import type { UnnamedStep } from '../pipeline/step.ts'

/** Where to send a request, and with which token. */
export interface Access {
  readonly endpoint: Endpoint
  readonly token: AccessToken
}

/** Finds the endpoint and then the access token of a call; without a promise where both are at hand. */
export function readAccess(exchange: Exchange, context: PolicyContext): Access | Promise<Access> {
  return withEndpoint(exchange, context, (endpoint) => {
    // Before a token is requested.
    const refusal = guardEndpoint(endpoint, exchange)
    if (refusal !== undefined) return refusal
    const token = exchange.accessToken ?? readToken(exchange, context)
    return 'then' in token ? token.then((granted) => ({ endpoint, token: granted })) : { endpoint, token }
  })
}

/** Goes behind all policies, so that none can get around it. */
export function createEndpointGuard(context: PolicyContext): UnnamedStep {
  return {
    enter: (exchange) => withEndpoint(exchange, context, (endpoint) => guardEndpoint(endpoint, exchange)),
  }
}

function withEndpoint<T>(
  { signal }: Exchange,
  { authenticator }: PolicyContext,
  use: (endpoint: Endpoint) => T | Promise<T>,
): T | Promise<T> {
  const endpoint = shareResult(authenticator.getEndpoint(signal), signal)
  return 'then' in endpoint ? endpoint.then(use) : use(endpoint)
}

/** The access token of a call. Only one that has to be waited for takes time that counts. */
function readToken(exchange: Exchange, context: PolicyContext): AccessToken | Promise<AccessToken> {
  const token = context.authenticator.getToken(exchange.signal)
  return 'then' in token ? awaitToken(token, exchange, context) : token
}

async function awaitToken(
  renewing: Promise<AccessToken>,
  { signal, statistics }: Exchange,
  { clock }: PolicyContext,
): Promise<AccessToken> {
  const before = clock.monotonic()
  try {
    return await shareResult(renewing, signal)
  } finally {
    statistics.token += clock.monotonic() - before
  }
}
