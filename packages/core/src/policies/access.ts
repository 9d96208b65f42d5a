import { shareResult } from '../async/cancellation.ts'
import type { AccessToken, Endpoint } from '../contract/authenticator.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'

/** Where to send a request, and with which token. */
export interface Access {
  readonly endpoint: Endpoint
  readonly token: AccessToken
}

/** Finds the endpoint and then the access token of a call; without a promise where both are at hand. */
export function readAccess(exchange: Exchange, context: PolicyContext): Access | Promise<Access> {
  const endpoint = context.authenticator.getEndpoint(exchange.signal)
  if ('then' in endpoint) return awaitAccess(endpoint, exchange, context)
  const token = exchange.accessToken ?? readToken(exchange, context)
  return 'then' in token ? token.then((granted) => ({ endpoint, token: granted })) : { endpoint, token }
}

async function awaitAccess(
  finding: Promise<Endpoint>,
  exchange: Exchange,
  context: PolicyContext,
): Promise<Access> {
  const endpoint = await shareResult(finding, exchange.signal)
  return { endpoint, token: exchange.accessToken ?? (await readToken(exchange, context)) }
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
