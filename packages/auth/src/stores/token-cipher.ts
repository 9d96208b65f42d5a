import { Secret } from '@cloudconnexa/core'
import type { StoredToken, TokenKey } from './token-store.ts'

const format = 'cloudconnexa-token'
const version = 1
const saltBytes = 32
const nonceBytes = 12
const tagBytes = 16
const checkBytes = 16
// Short, so that it tells little of the address.
const placeBytes = 4

/**
 * Why a string is no sealed token:
 *
 * - `damaged`: it has been changed, or it is something else.
 * - `elsewhere`: it is for another base URL, so that two accounts share one place.
 * - `foreign`: it is for another client ID or client secret, as after a change of keys.
 */
export type UnsealProblem = 'damaged' | 'elsewhere' | 'foreign'

/**
 * Encrypts a token as JSON text: AES-256-GCM with a key made from the client secret (HKDF-SHA-256, a new salt each time), bound
 * to format, base URL and client ID. Beside it stand checks of base URL and credentials with a salt of their own, which tell a
 * token of other credentials from one that has been changed.
 */
export async function sealToken(key: TokenKey, token: StoredToken): Promise<string> {
  const { createCipheriv, randomBytes } = await import('node:crypto')
  const salt = randomBytes(saltBytes)
  const checkSalt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await encryptionKey(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(boundTo(key))
  const data = Buffer.concat([cipher.update(tokenToText(token), 'utf8'), cipher.final()])
  const [place, check] = await Promise.all([digestPlace(key, checkSalt), deriveCheck(key, checkSalt)])
  const sealed = { format, version, checkSalt, place, check, salt, nonce, tag: cipher.getAuthTag(), data }
  const isBytes = (value: unknown): value is Buffer => Buffer.isBuffer(value)
  const entries = Object.entries(sealed).map(([name, value]) => [
    name,
    isBytes(value) ? value.toString('base64') : value,
  ])
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

/** Decrypts what {@link sealToken} made. */
export async function unsealToken(key: TokenKey, text: string): Promise<StoredToken | UnsealProblem> {
  const sealed = parseObject(text)
  if (sealed['format'] !== format || sealed['version'] !== version) return 'damaged'
  const salt = bytes(sealed['salt'], saltBytes)
  const nonce = bytes(sealed['nonce'], nonceBytes)
  const tag = bytes(sealed['tag'], tagBytes)
  const data = bytes(sealed['data'])
  if (salt === undefined || nonce === undefined || tag === undefined || data === undefined) return 'damaged'
  const { createDecipheriv } = await import('node:crypto')
  const cipher = createDecipheriv('aes-256-gcm', await encryptionKey(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(boundTo(key)).setAuthTag(tag)
  try {
    return textToToken(Buffer.concat([cipher.update(data), cipher.final()]).toString('utf8')) ?? 'damaged'
  } catch {
    return findProblem(key, sealed)
  }
}

async function findProblem(key: TokenKey, sealed: Readonly<Record<string, unknown>>): Promise<UnsealProblem> {
  // Without checks nobody can tell; requesting another token does no harm.
  if (sealed['check'] === undefined) return 'foreign'
  const salt = bytes(sealed['checkSalt'], saltBytes)
  const place = bytes(sealed['place'], placeBytes)
  const check = bytes(sealed['check'], checkBytes)
  if (salt === undefined || place === undefined || check === undefined) return 'damaged'
  if (!(await digestPlace(key, salt)).equals(place)) return 'elsewhere'
  return (await deriveCheck(key, salt)).equals(check) ? 'damaged' : 'foreign'
}

function tokenToText(token: StoredToken): string {
  const { secret, obtainedAt, expiresAt } = token
  return JSON.stringify({ accessToken: secret.reveal(), obtainedAt, expiresAt })
}

function textToToken(text: string): StoredToken | undefined {
  const { accessToken, obtainedAt, expiresAt } = parseObject(text)
  if (typeof accessToken !== 'string' || accessToken === '') return undefined
  if (typeof obtainedAt !== 'number' || typeof expiresAt !== 'number') return undefined
  return { secret: new Secret(accessToken), obtainedAt, expiresAt }
}

async function encryptionKey(key: TokenKey, salt: Uint8Array): Promise<Uint8Array> {
  return derive(key, salt, 'aes-256-gcm', 32)
}

async function digestPlace({ baseUrl }: TokenKey, salt: Uint8Array): Promise<Buffer> {
  const { createHash } = await import('node:crypto')
  return createHash('sha256').update(salt).update(baseUrl).digest().subarray(0, placeBytes)
}

async function deriveCheck(key: TokenKey, salt: Uint8Array): Promise<Buffer> {
  const { createHash } = await import('node:crypto')
  // HKDF takes no longer purpose than 1,024 bytes.
  const binding = createHash('sha256').update(boundTo(key)).digest('hex')
  return Buffer.from(await derive(key, salt, `check/${binding}`, checkBytes))
}

async function derive(key: TokenKey, salt: Uint8Array, purpose: string, length: number): Promise<Uint8Array> {
  const [{ hkdf }, { promisify }] = await Promise.all([import('node:crypto'), import('node:util')])
  const secret = key.clientSecret.reveal()
  return new Uint8Array(
    await promisify(hkdf)('sha256', secret, salt, `${format}/${version}/${purpose}`, length),
  )
}

function boundTo(key: TokenKey): Buffer {
  return Buffer.from(JSON.stringify([format, version, key.baseUrl, key.clientId]), 'utf8')
}

function bytes(value: unknown, length?: number): Buffer | undefined {
  if (typeof value !== 'string') return undefined
  const decoded = Buffer.from(value, 'base64')
  return length === undefined || decoded.length === length ? decoded : undefined
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    // Every property is checked where it is read.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Not JSON: has none of the properties.
  }
  return {}
}
