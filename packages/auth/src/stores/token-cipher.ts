import { Secret } from '@cloudconnexa/core'
import type { StoredToken, TokenKey } from './token-store.ts'

const format = 'cloudconnexa-token'
const version = 1
const saltBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** Why a text is no sealed token: it is damaged, or made for another API, client ID or client secret. */
export type UnsealProblem = 'damaged' | 'foreign'

/**
 * Encrypts a token as JSON text: AES-256-GCM with a key made from the client secret (HKDF-SHA-256, a new salt each time), bound
 * to format, base URL and client ID.
 */
export async function sealToken(key: TokenKey, token: StoredToken): Promise<string> {
  const { createCipheriv, randomBytes } = await import('node:crypto')
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', await encryptionKey(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(boundTo(key))
  const data = Buffer.concat([cipher.update(tokenToText(token), 'utf8'), cipher.final()])
  const sealed = { format, version, salt, nonce, tag: cipher.getAuthTag(), data }
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
    return 'foreign'
  }
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
  const [{ hkdf }, { promisify }] = await Promise.all([import('node:crypto'), import('node:util')])
  const secret = key.clientSecret.reveal()
  return new Uint8Array(await promisify(hkdf)('sha256', secret, salt, `${format}/${version}/aes-256-gcm`, 32))
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
