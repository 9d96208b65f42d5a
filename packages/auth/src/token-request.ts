import { errorFromAnswer, TimeoutError, TokenRequestError } from '@cloudconnexa/errors'
import { CloudConnexaError, Secret } from '@cloudconnexa/core'
import {
  type ClientRuntime,
  sendWithTimeout,
  signHeaders,
  type TransportResponse,
} from '@cloudconnexa/core/runtime'
import type { StoredToken, TokenKey } from './stores/token-store.ts'
import { readTokenResponse } from './token-response.ts'

/**
 * How the credentials travel: `basic` is HTTP Basic with a JSON body, as the official client does it; `form` puts them into a
 * form body, for gateways that strip or replace the authorization header.
 */
export type TokenRequestStyle = 'basic' | 'form'

/** Where a token request goes and what it looks like. */
export interface TokenRequestWay {
  /** Where the API lives below the base URL. */
  readonly apiPath: string
  readonly style: TokenRequestStyle
}

type TokenRequestRuntime = Pick<
  ClientRuntime,
  'attemptTimeout' | 'clock' | 'maxResponseBytes' | 'signer' | 'transport' | 'userAgent'
>

/**
 * Requests an access token: one POST to `/oauth/token` below the path of the API, no retry.
 *
 * @param key - The credentials.
 * @param way - Where the request goes and what it looks like.
 * @param runtime - What the client lends.
 * @param signal - Ends the request; its reason is then thrown.
 * @throws {TokenRequestError} for whatever goes wrong, but for a signer that fails, whose error is passed on.
 */
export async function requestToken(
  key: TokenKey,
  way: TokenRequestWay,
  runtime: TokenRequestRuntime,
  signal: AbortSignal,
): Promise<StoredToken> {
  // Time on the way counts as lifetime used up: the token may end early for us, but never late.
  const obtainedAt = runtime.clock.now()
  const { status, headers, body, bodyError } = await send(key, way, runtime, signal)
  if (status < 200 || status > 299) {
    throw errorFromAnswer({
      status,
      headers,
      body,
      now: runtime.clock.now(),
      tokenRequest: true,
      secrets: [key.clientSecret.reveal(), basicOf(key)],
    })
  }
  if (bodyError !== undefined) throw asTokenRequestError(bodyError)
  const { accessToken, lifetime } = readTokenResponse(body)
  return { secret: new Secret(accessToken), obtainedAt, expiresAt: obtainedAt + lifetime }
}

async function send(
  key: TokenKey,
  { apiPath, style }: TokenRequestWay,
  runtime: TokenRequestRuntime,
  signal: AbortSignal,
): Promise<TransportResponse> {
  const { attemptTimeout, clock, maxResponseBytes, signer, transport, userAgent } = runtime
  const { headers, body } = encode(key, style)
  const request = {
    method: 'POST',
    url: `${key.baseUrl}${apiPath}/oauth/token`,
    headers: { ...headers, accept: 'application/json', 'user-agent': userAgent },
    body,
  }
  const signed = signer === undefined ? request.headers : await signHeaders(signer, request, signal)
  try {
    return await sendWithTimeout(transport, clock, attemptTimeout, {
      ...request,
      headers: signed,
      maxResponseBytes,
      signal,
      // A second token does no harm.
      isRepeatable: true,
    })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw asTokenRequestError(error)
  }
}

function encode(
  key: TokenKey,
  style: TokenRequestStyle,
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const secret = key.clientSecret.reveal()
  if (style === 'form') {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: key.clientId,
      client_secret: secret,
    })
    return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() }
  }
  return {
    headers: { authorization: `Basic ${basicOf(key)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', scope: 'default' }),
  }
}

function basicOf({ clientId, clientSecret }: TokenKey): string {
  return Buffer.from(`${clientId}:${clientSecret.reveal()}`, 'utf8').toString('base64')
}

/** Only an error of the SDK is kept as the cause: what other libraries throw may hold the credentials. */
function asTokenRequestError(error: unknown): TokenRequestError {
  if (error instanceof TokenRequestError) return error
  if (!(error instanceof CloudConnexaError)) {
    return new TokenRequestError('The token request failed in the transport.', {
      hint: 'Check the transport given to the client: it must throw the errors that errorFromFailure() makes.',
    })
  }
  // The hint of a timeout speaks of operations.
  const hint =
    error instanceof TimeoutError
      ? 'Check the network and the base URL, or raise attemptTimeout.'
      : error.hint
  return new TokenRequestError(`The token request failed: ${error.message}`, {
    cause: error,
    isRetryable: error.isRetryable,
    ...(hint === undefined ? {} : { hint }),
  })
}
