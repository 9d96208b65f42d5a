import { createHash, randomBytes } from 'node:crypto'
import { type Answer, emptyRefusal, json, refused, unreadable } from './answers.ts'
import type { ApiKeyOptions, ApiKeys } from './api-keys.ts'
import type { Clock } from './clock.ts'
import type { Collection } from './collection.ts'
import type { TokenRecord } from './workspace-records.ts'

/** API credentials. */
export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** The parts of a request that the token endpoint looks at. */
export interface TokenRequest {
  readonly authorization: string | undefined
  /** Where the request comes from. */
  readonly address: string
  readonly query: Readonly<Record<string, unknown>>
  readonly contentType: string | undefined
  /** The raw body. */
  readonly body: string
}

/** Issues access tokens and recognises them. */
export class Authentication {
  readonly #apiKeys: ApiKeys
  readonly #lifetime: number
  readonly #clock: Clock
  readonly #tokens: Collection<TokenRecord>

  /**
   * @param lifetime of a token, in seconds.
   * @param tokens where the tokens are kept, as digests.
   */
  constructor(apiKeys: ApiKeys, lifetime: number, clock: Clock, tokens: Collection<TokenRecord>) {
    this.#apiKeys = apiKeys
    this.#lifetime = lifetime
    this.#clock = clock
    this.#tokens = tokens
  }

  /**
   * The token endpoint. Takes the credentials as HTTP Basic (with any body or none), as form or as query parameters.
   * @throws Refusal: 401 without body for bad credentials, 403 for a source address that the key does not allow.
   */
  requestToken(request: TokenRequest): Answer {
    this.#apiKeys.requireEnabled()
    const parameters = { ...stringMembers(request.query), ...bodyParameters(request) }
    const given = basicCredentials(request.authorization) ?? {
      clientId: parameters['client_id'],
      clientSecret: parameters['client_secret'],
    }
    const known = this.#apiKeys.find(given.clientId)
    if (known === undefined || given.clientSecret !== known.clientSecret) throw emptyRefusal(401)
    this.#apiKeys.requireAddress(known, request.address)
    const grantType = parameters['grant_type'] ?? 'client_credentials'
    if (grantType !== 'client_credentials') throw refused('grant_type', `There is no grant type ${grantType}`)
    return json(200, {
      access_token: this.#issue(known.clientId),
      token_type: 'bearer',
      expires_in: this.#lifetime,
      scope: 'read write',
    })
  }

  /**
   * The API key behind the request's bearer token.
   * @throws Refusal: 401 without body if the token is missing, unknown, revoked or expired.
   */
  identify(authorization: string | undefined): ApiKeyOptions {
    const token = bearerToken(authorization)
    const issued = this.#tokens.get(digest(token))
    if (issued === undefined || this.#clock.now() >= issued.expiresAt) throw emptyRefusal(401)
    const apiKey = this.#apiKeys.find(issued.clientId)
    if (apiKey === undefined) throw emptyRefusal(401)
    return apiKey
  }

  /** From now on no token issued so far is valid. */
  expireTokens(): void {
    for (const { id } of this.#tokens.all()) this.#tokens.remove(id)
  }

  /** From now on the request's bearer token is not valid. */
  expireToken(authorization: string | undefined): void {
    this.#tokens.remove(digest(bearerToken(authorization)))
  }

  #issue(clientId: string): string {
    const now = this.#clock.now()
    for (const issued of this.#tokens.all()) if (now >= issued.expiresAt) this.#tokens.remove(issued.id)
    // Never repeatable: a token kept from an earlier run must not become valid again.
    const token = randomBytes(32).toString('base64url')
    this.#tokens.put({ id: digest(token), clientId, expiresAt: now + this.#lifetime * 1000 })
    return token
  }
}

function bearerToken(authorization: string | undefined): string {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
}

/** Tokens are not kept themselves, so that no data file holds one. */
function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function basicCredentials(authorization: string | undefined): Credentials | undefined {
  const encoded = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return undefined
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  return colon === -1
    ? { clientId: decoded, clientSecret: '' }
    : { clientId: decoded.slice(0, colon), clientSecret: decoded.slice(colon + 1) }
}

/** A form's fields; or the members of a JSON object, which the official Go client sends without a media type. */
function bodyParameters({ contentType, body }: TokenRequest): Record<string, string> {
  if (body === '') return {}
  if (contentType?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body))
  try {
    const { grant_type: grantType } = stringMembers(JSON.parse(body))
    return grantType === undefined ? {} : { grant_type: grantType }
  } catch {
    throw unreadable(400, 'Bad Request', 'Http message not readable')
  }
}

function stringMembers(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
