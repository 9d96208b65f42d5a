import { randomBytes } from 'node:crypto'
import { type Answer, emptyRefusal, json, refused, unreadable } from './answers.ts'
import type { Clock } from './clock.ts'

/** API credentials. */
export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** The parts of a request that the token endpoint looks at. */
export interface TokenRequest {
  readonly authorization: string | undefined
  readonly query: Readonly<Record<string, unknown>>
  readonly contentType: string | undefined
  /** The raw body. */
  readonly body: string
}

interface IssuedToken {
  readonly clientId: string
  /** Milliseconds of the emulator's clock. */
  readonly expiresAt: number
}

/** Issues access tokens and recognises them. */
export class Authentication {
  readonly #credentials: Credentials
  readonly #lifetime: number
  readonly #clock: Clock
  readonly #tokens = new Map<string, IssuedToken>()

  /** @param lifetime of a token, in seconds. */
  constructor(credentials: Credentials, lifetime: number, clock: Clock) {
    this.#credentials = credentials
    this.#lifetime = lifetime
    this.#clock = clock
  }

  /**
   * The token endpoint. Takes the credentials as HTTP Basic (with any body or none), as form or as query parameters.
   * @throws Refusal: 401 without body for bad credentials.
   */
  requestToken(request: TokenRequest): Answer {
    const parameters = { ...stringMembers(request.query), ...bodyParameters(request) }
    const given = basicCredentials(request.authorization) ?? {
      clientId: parameters['client_id'],
      clientSecret: parameters['client_secret'],
    }
    const known = this.#credentials
    if (given.clientId !== known.clientId || given.clientSecret !== known.clientSecret)
      throw emptyRefusal(401)
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
   * The client id behind the request's bearer token.
   * @throws Refusal: 401 without body if the token is missing, unknown, revoked or expired.
   */
  identify(authorization: string | undefined): string {
    const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
    const issued = this.#tokens.get(token)
    if (issued === undefined || this.#clock.now() >= issued.expiresAt) throw emptyRefusal(401)
    return issued.clientId
  }

  /** From now on no token issued so far is valid. */
  expireTokens(): void {
    this.#tokens.clear()
  }

  #issue(clientId: string): string {
    const now = this.#clock.now()
    for (const [token, issued] of this.#tokens) if (now >= issued.expiresAt) this.#tokens.delete(token)
    // Never repeatable: a token kept from an earlier run must not become valid again.
    const token = randomBytes(32).toString('base64url')
    this.#tokens.set(token, { clientId, expiresAt: now + this.#lifetime * 1000 })
    return token
  }
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
