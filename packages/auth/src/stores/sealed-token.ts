import { Secret } from '@cloudconnexa/core/runtime'
import { parseJsonObject, type UnknownObject } from '../objects/json-object.ts'
import type { TokenKey } from './token-key.ts'
import type { StoredToken } from './token-store.ts'

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
 * Encrypts a token as JSON: AES-256-GCM with a key made from the client secret (HKDF-SHA-256, a new salt each time), bound to
 * format, base URL and client ID. Beside it stand checks of base URL and credentials with a salt of their own, which tell a
 * token of other credentials from one that has been changed. All properties of the token are kept, if JSON can hold them.
 *
 * @param key - The API and credentials that the token is for.
 * @param token - The token.
 */
export async function sealToken(key: TokenKey, token: StoredToken): Promise<string> {
  const { createCipheriv, randomBytes } = process.getBuiltinModule('node:crypto')
  const salt = randomBytes(saltBytes)
  const checkSalt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await deriveEncryptionKey(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(buildBinding(key))
  const data = Buffer.concat([cipher.update(serializeToken(token), 'utf8'), cipher.final()])
  const [place, check] = await Promise.all([digestBaseUrl(key, checkSalt), deriveCheck(key, checkSalt)])
  const sealed = { format, version, checkSalt, place, check, salt, nonce, tag: cipher.getAuthTag(), data }
  const isBytes = (value: unknown): value is Buffer => Buffer.isBuffer(value)
  const entries = Object.entries(sealed).map(([name, value]) => [
    name,
    isBytes(value) ? value.toString('base64') : value,
  ])
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

/**
 * Decrypts what {@link sealToken} made.
 *
 * @param key - The API and credentials that the token is for.
 * @param text - The sealed token.
 * @returns the token, or why there is none.
 */
export async function unsealToken(key: TokenKey, text: string): Promise<StoredToken | UnsealProblem> {
  const sealed = parseJsonObject(text) ?? {}
  if (sealed['format'] !== format || sealed['version'] !== version) return 'damaged'
  const salt = decodeBytes(sealed['salt'], saltBytes)
  const nonce = decodeBytes(sealed['nonce'], nonceBytes)
  const tag = decodeBytes(sealed['tag'], tagBytes)
  const data = decodeBytes(sealed['data'])
  if (salt === undefined || nonce === undefined || tag === undefined || data === undefined) return 'damaged'
  const { createDecipheriv } = process.getBuiltinModule('node:crypto')
  const cipher = createDecipheriv('aes-256-gcm', await deriveEncryptionKey(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(buildBinding(key)).setAuthTag(tag)
  try {
    return parseToken(Buffer.concat([cipher.update(data), cipher.final()]).toString('utf8')) ?? 'damaged'
  } catch {
    return findProblem(key, sealed)
  }
}

async function findProblem(key: TokenKey, sealed: UnknownObject): Promise<UnsealProblem> {
  // Without checks nobody can tell; requesting another token does no harm.
  if (sealed['check'] === undefined) return 'foreign'
  const salt = decodeBytes(sealed['checkSalt'], saltBytes)
  const place = decodeBytes(sealed['place'], placeBytes)
  const check = decodeBytes(sealed['check'], checkBytes)
  if (salt === undefined || place === undefined || check === undefined) return 'damaged'
  if (!(await digestBaseUrl(key, salt)).equals(place)) return 'elsewhere'
  return (await deriveCheck(key, salt)).equals(check) ? 'damaged' : 'foreign'
}

function serializeToken({ secret, ...others }: StoredToken): string {
  return JSON.stringify({ ...others, accessToken: secret.reveal() })
}

function parseToken(text: string): StoredToken | undefined {
  const { accessToken, obtainedAt, expiresAt, ...others } = parseJsonObject(text) ?? {}
  if (typeof accessToken !== 'string' || accessToken === '') return undefined
  if (typeof obtainedAt !== 'number' || typeof expiresAt !== 'number') return undefined
  return { ...others, secret: new Secret(accessToken), obtainedAt, expiresAt }
}

async function deriveEncryptionKey(key: TokenKey, salt: Uint8Array): Promise<Uint8Array> {
  return derive(key, salt, 'aes-256-gcm', 32)
}

async function digestBaseUrl({ baseUrl }: TokenKey, salt: Uint8Array): Promise<Buffer> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(salt).update(baseUrl).digest().subarray(0, placeBytes)
}

async function deriveCheck(key: TokenKey, salt: Uint8Array): Promise<Buffer> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  // HKDF takes a purpose of at most 1,024 bytes.
  const binding = createHash('sha256').update(buildBinding(key)).digest('hex')
  return Buffer.from(await derive(key, salt, `check/${binding}`, checkBytes))
}

async function derive(key: TokenKey, salt: Uint8Array, purpose: string, length: number): Promise<Uint8Array> {
  const { hkdfSync } = process.getBuiltinModule('node:crypto')
  const secret = key.clientSecret.reveal()
  return new Uint8Array(hkdfSync('sha256', secret, salt, `${format}/${version}/${purpose}`, length))
}

function buildBinding(key: TokenKey): Buffer {
  return Buffer.from(JSON.stringify([format, version, key.baseUrl, key.clientId]), 'utf8')
}

function decodeBytes(value: unknown, length?: number): Buffer | undefined {
  if (typeof value !== 'string') return undefined
  const decoded = Buffer.from(value, 'base64')
  return length === undefined || decoded.length === length ? decoded : undefined
}
