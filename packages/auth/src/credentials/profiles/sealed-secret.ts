import { Secret } from '@cloudconnexa/core/runtime'
import type { UnknownObject } from '../../objects/json-object.ts'
import { parseJsonObject } from '../../objects/json-object.ts'
import { sealToken, type UnsealProblem, unsealToken } from '../../stores/sealed-token.ts'
import type { TokenKey } from '../../stores/token-key.ts'

// Of scrypt: 32 MiB and three rounds, as OWASP recommends for passphrases. Another choice needs another version.
const version = 1
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const saltBytes = 32
const keyBytes = 32

/** What an encrypted secret is bound to: it opens nothing once one of them is changed in the file. */
export interface SealedFor {
  readonly clientId: string
  readonly baseUrl?: string | undefined
  readonly cloudId?: string | undefined
}

/** Why an encrypted secret cannot be opened; `newer`: another version of this package has written it. */
export type OpenProblem = UnsealProblem | 'newer'

/**
 * Encrypts a client secret with a key made from a passphrase by scrypt, in the form of stored tokens.
 *
 * @param target - What it is bound to.
 * @param secret - The client secret.
 * @param passphrase - The passphrase.
 */
export async function sealSecret(
  target: SealedFor,
  secret: Secret,
  passphrase: Secret,
): Promise<UnknownObject> {
  const { randomBytes } = await import('node:crypto')
  const salt = randomBytes(saltBytes)
  const text = await sealToken(await createKey(target, passphrase, salt), {
    secret,
    obtainedAt: 0,
    expiresAt: 0,
  })
  return { version, salt: salt.toString('base64'), sealed: parseJsonObject(text) }
}

/**
 * Decrypts what {@link sealSecret} made.
 *
 * @param target - What it is bound to.
 * @param sealedSecret - As the file has it.
 * @param passphrase - The passphrase.
 * @returns The client secret, or why there is none: `foreign` after a wrong passphrase or another client ID.
 */
export async function openSecret(
  target: SealedFor,
  sealedSecret: UnknownObject,
  passphrase: Secret,
): Promise<Secret | OpenProblem> {
  const { version: written, salt, sealed } = sealedSecret
  if (typeof written === 'number' && written > version) return 'newer'
  if (written !== version || typeof salt !== 'string') return 'damaged'
  const key = await createKey(target, passphrase, Buffer.from(salt, 'base64'))
  const opened = await unsealToken(key, JSON.stringify(sealed ?? null))
  return typeof opened === 'string' ? opened : opened.secret
}

async function createKey(
  { clientId, baseUrl, cloudId }: SealedFor,
  passphrase: Secret,
  salt: Buffer,
): Promise<TokenKey> {
  const [{ scrypt }, { promisify }] = await Promise.all([import('node:crypto'), import('node:util')])
  const derive: (passphrase: string, salt: Buffer, length: number, options: object) => Promise<Buffer> =
    promisify(scrypt)
  // Keyboards and systems write one letter with an accent in several ways.
  const key = await derive(passphrase.reveal().normalize('NFKC'), salt, keyBytes, cost)
  const place = JSON.stringify([baseUrl ?? '', cloudId ?? ''])
  return { baseUrl: place, clientId, clientSecret: new Secret(key.toString('base64')) }
}
