import {
  type ClientRuntime,
  Secret,
  sendWithTimeout,
  signHeaders,
  type TransportResponse,
} from '@cloudconnexa/core/runtime'
import { explainResponse } from '@cloudconnexa/errors/runtime'
import { parseJsonObject } from '../objects/json-object.ts'
import type { TokenKey } from '../stores/token-key.ts'
import type { StoredToken } from '../stores/token-store.ts'
import { explainTokenFailure } from './explain-token-failure.ts'
import { isBearer, isUsableToken } from './token-response.ts'

/**
 * How the credentials travel: `basic` is HTTP Basic with a JSON body, as the official client does it; `form` puts them into a
 * form body, for gateways that strip or replace the authorization header.
 */
export type TokenRequestStyle = 'basic' | 'form'

/** Where a token request goes and what it looks like. */
export interface TokenRequestOptions {
  /** Where the API lives below the base URL. */
  readonly apiPath: string
  readonly style: TokenRequestStyle
}

type TokenRequestRuntime = Pick<
  ClientRuntime,
  'attemptTimeout' | 'clock' | 'maxResponseBytes' | 'signer' | 'transport' | 'userAgent'
>

/** Lifetime of a token whose response does not name it, in milliseconds: short, so that it is renewed rather than refused. */
const unknownLifetime = 5 * 60_000
/** A token with a longer lifetime is renewed after this, in milliseconds, for the number may be nonsense. */
const longestLifetime = 24 * 3_600_000
/** A shorter lifetime counts as this, in milliseconds, so that there is not one token request for each call. */
const shortestLifetime = 1000

/**
 * Requests an access token: one POST to `/oauth/token` below the path of the API, no retry.
 *
 * @param key - The credentials.
 * @param options - Where the request goes and what it looks like.
 * @param runtime - What the client lends.
 * @param signal - Aborts the request; its reason is then thrown.
 * @throws {TokenRequestError} when there is no usable token for any other reason than a signer that fails: its error is passed on.
 */
export async function requestToken(
  key: TokenKey,
  options: TokenRequestOptions,
  runtime: TokenRequestRuntime,
  signal: AbortSignal,
): Promise<StoredToken> {
  // The time of the request counts as lifetime used up: the token may end early for us, but never late.
  const obtainedAt = runtime.clock.now()
  const { status, headers, body: received, bodyError } = await sendRequest(key, options, runtime, signal)
  // A transport may return bytes, although a string was requested.
  const body = typeof received === 'string' ? received : new TextDecoder().decode(received)
  if (status < 200 || status > 299) {
    throw await explainResponse({
      status,
      headers,
      body,
      now: runtime.clock.now(),
      tokenRequest: true,
      secrets: [key.clientSecret.reveal(), encodeBasic(key)],
    })
  }
  if (bodyError !== undefined)
    throw await explainTokenFailure(({ toTokenRequestError }) => toTokenRequestError(bodyError))
  const token = readTokenResponse(body)
  if (token === undefined)
    throw await explainTokenFailure(({ createUnusableToken }) => createUnusableToken(body))
  const { accessToken, lifetime, scope } = token
  return {
    secret: new Secret(accessToken),
    obtainedAt,
    expiresAt: obtainedAt + lifetime,
    ...(scope !== undefined && { scope }),
  }
}

async function sendRequest(
  key: TokenKey,
  { apiPath, style }: TokenRequestOptions,
  runtime: TokenRequestRuntime,
  signal: AbortSignal,
): Promise<TransportResponse> {
  const { attemptTimeout, clock, maxResponseBytes, signer, transport, userAgent } = runtime
  const { headers, body } = encodeRequest(key, style)
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
    throw await explainTokenFailure(({ toTokenRequestError }) => toTokenRequestError(error))
  }
}

function encodeRequest(
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
    headers: { authorization: `Basic ${encodeBasic(key)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credentials', scope: 'default' }),
  }
}

function encodeBasic({ clientId, clientSecret }: TokenKey): string {
  return Buffer.from(`${clientId}:${clientSecret.reveal()}`, 'utf8').toString('base64')
}

/** Reads the response body of the token endpoint, believing nothing; `undefined` where it holds no usable token. */
function readTokenResponse(
  body: string,
): { readonly accessToken: string; readonly lifetime: number; readonly scope?: string } | undefined {
  const response = parseJsonObject(body)
  const accessToken: unknown = response?.['access_token']
  const type: unknown = response?.['token_type']
  const lifetime = readLifetime(response?.['expires_in'])
  const scope: unknown = response?.['scope']
  if (!isUsableToken(accessToken) || !isBearer(type) || lifetime === undefined) return undefined
  return { accessToken, lifetime, ...(typeof scope === 'string' && scope !== '' && { scope }) }
}

/** In milliseconds. */
function readLifetime(expiresIn: unknown): number | undefined {
  if (expiresIn === undefined || expiresIn === null) return unknownLifetime
  const lifetime = Math.floor(toSeconds(expiresIn) * 1000)
  // What does not fit into a date is no lifetime.
  if (!Number.isSafeInteger(lifetime) || toSeconds(expiresIn) <= 0) return undefined
  return Math.min(longestLifetime, Math.max(shortestLifetime, lifetime))
}

/** Some servers write the number as a string. */
function toSeconds(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*\d{1,20}(?:\.\d{1,20})?\s*$/.test(value)
    ? Number(value)
    : Number.NaN
}
