import { shareResult } from '../async/cancellation.ts'
import type { AccessToken, Endpoint } from '../contract/authenticator.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { guardRequest } from '../pipeline/read-only.ts'

/** Where to send a request, and with which token. */
export interface Access {
  readonly endpoint: Endpoint
  readonly token: AccessToken
}

/** Finds the endpoint and then the access token of a call; without a promise where both are at hand. */
export function readAccess(exchange: Exchange, context: PolicyContext): Access | Promise<Access> {
  const grant = (endpoint: Endpoint): Access | Promise<Access> => {
    // Before a token is requested.
    const refusal = endpoint.readOnly === true ? guardRequest(exchange) : undefined
    if (refusal !== undefined) return refusal
    const token = exchange.accessToken ?? readToken(exchange, context)
    return 'then' in token ? token.then((granted) => ({ endpoint, token: granted })) : { endpoint, token }
  }
  const endpoint = shareResult(context.authenticator.getEndpoint(exchange.signal), exchange.signal)
  return 'then' in endpoint ? endpoint.then(grant) : grant(endpoint)
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
