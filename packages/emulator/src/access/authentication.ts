import { createHash, randomBytes } from 'node:crypto'
import { createEmptyError, createPropertyError, createUnreadableBodyError } from '../api/api-error.ts'
import { type ApiResponse, createResponse } from '../api/response.ts'
import type { Collection } from '../state/collection.ts'
import type { TokenRecord } from '../state/records/cloud-id-records.ts'
import type { Clock } from '../time/clock.ts'
import type { ApiKeyOptions } from './api-key-options.ts'
import type { ApiKeys } from './api-keys.ts'
import type { Credentials } from './credentials.ts'

/** The properties of a request that the token endpoint reads. */
export interface TokenRequest {
  readonly authorization: string | undefined
  /** Source address of the request. */
  readonly address: string
  readonly query: Readonly<Record<string, unknown>>
  readonly contentType: string | undefined
  /** The raw body. */
  readonly body: string
}

/** Issues access tokens and verifies them. */
export class Authentication {
  readonly #apiKeys: ApiKeys
  readonly #lifetime: number
  readonly #clock: Clock
  readonly #tokens: Collection<TokenRecord>

  /**
   * @param lifetime - Lifetime of a token, in seconds.
   * @param tokens - Where the digests of the tokens are kept.
   */
  constructor(apiKeys: ApiKeys, lifetime: number, clock: Clock, tokens: Collection<TokenRecord>) {
    this.#apiKeys = apiKeys
    this.#lifetime = lifetime
    this.#clock = clock
    this.#tokens = tokens
  }

  /**
   * Handles a request to the token endpoint. It accepts credentials as HTTP Basic (with any body or none), as a form or as query
   * parameters.
   *
   * @throws {ApiError} when the credentials are wrong (401, empty body) or the key may not be used from this address (403).
   */
  requestToken(request: TokenRequest): ApiResponse {
    this.#apiKeys.requireEnabled()
    const parameters = { ...pickStrings(request.query), ...parseTokenBody(request) }
    const { client_id: clientId, client_secret: clientSecret } = parameters
    const apiKey = this.#findKey(parseBasicCredentials(request.authorization) ?? [{ clientId, clientSecret }])
    if (apiKey === undefined) throw createEmptyError(401)
    this.#apiKeys.requireAddress(apiKey, request.address)
    const grantType = parameters['grant_type'] ?? 'client_credentials'
    if (grantType !== 'client_credentials')
      throw createPropertyError('grant_type', `There is no grant type ${grantType}`)
    return createResponse(200, {
      access_token: this.#issueToken(apiKey.clientId),
      token_type: 'bearer',
      expires_in: this.#lifetime,
      // A guess: the API documents `read write` only, and no scope of a key that may do less.
      scope: mayWrite(apiKey) ? 'read write' : 'read',
    })
  }

  /**
   * Finds the API key that the bearer token of a request was issued to.
   *
   * @throws {ApiError} when the token is missing, unknown, revoked or expired (401, empty body).
   */
  authenticate(authorization: string | undefined): ApiKeyOptions {
    const token = this.#tokens.get(hashToken(readBearerToken(authorization)))
    if (token === undefined || this.#clock.now() >= token.expiresAt) throw createEmptyError(401)
    const apiKey = this.#apiKeys.find(token.clientId)
    if (apiKey === undefined) throw createEmptyError(401)
    return apiKey
  }

  /** Invalidates every token issued so far. */
  expireTokens(): void {
    for (const { id } of this.#tokens.all()) this.#tokens.remove(id)
  }

  /** Invalidates the bearer token of a request. */
  expireToken(authorization: string | undefined): void {
    this.#tokens.remove(hashToken(readBearerToken(authorization)))
  }

  /** Finds the API key that one of these credentials belongs to. */
  #findKey(
    choices: readonly {
      readonly clientId?: string | undefined
      readonly clientSecret?: string | undefined
    }[],
  ): ApiKeyOptions | undefined {
    for (const { clientId, clientSecret } of choices) {
      const apiKey = this.#apiKeys.find(clientId)
      if (apiKey !== undefined && apiKey.clientSecret === clientSecret) return apiKey
    }
    return undefined
  }

  #issueToken(clientId: string): string {
    const now = this.#clock.now()
    for (const { id, expiresAt } of this.#tokens.all()) if (now >= expiresAt) this.#tokens.remove(id)
    // Never repeatable: a token from an earlier run must not become valid again.
    const token = randomBytes(32).toString('base64url')
    this.#tokens.put({ id: hashToken(token), clientId, expiresAt: now + this.#lifetime * 1000 })
    return token
  }
}

function readBearerToken(authorization: string | undefined): string {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
}

/** Only digests are kept, so a data file never contains a token. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Parses HTTP Basic credentials. OAuth 2.0 has clients encode both parts for a URL first, which some do and some do not, so both
 * readings are returned.
 */
function parseBasicCredentials(authorization: string | undefined): Credentials[] | undefined {
  const encoded = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  const clientId = colon === -1 ? decoded : decoded.slice(0, colon)
  const clientSecret = colon === -1 ? '' : decoded.slice(colon + 1)
  return [
    { clientId, clientSecret },
    { clientId: decodeFormValue(clientId), clientSecret: decodeFormValue(clientSecret) },
  ]
}

/** Decodes a value as a form has it; a value that is not encoded stays as it is. */
function decodeFormValue(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

/** Parses a form, or the JSON object that the official Go client sends without a media type. */
function parseTokenBody({ contentType, body }: TokenRequest): Record<string, string> {
  if (body === '') return {}
  if (contentType?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body))
  try {
    const { grant_type: grantType } = pickStrings(JSON.parse(body))
    return grantType === undefined ? {} : { grant_type: grantType }
  } catch {
    throw createUnreadableBodyError()
  }
}

function pickStrings(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Whether a key may change anything at all. */
function mayWrite({ permissions = 'full' }: ApiKeyOptions): boolean {
  if (typeof permissions === 'string') return permissions === 'full'
  return Object.values(permissions).includes('modify')
}
