import { reveal } from '@cloudconnexa/core'
import { rejectOnAbort } from '@cloudconnexa/core/runtime'
import { Keychain, type KeychainOptions } from '../keychain/keychain.ts'
import { corrupt } from '../keychain/keychain-entries.ts'
import type { CredentialSource } from './credential-source.ts'
import { type GivenCredentials, invalidCredentials, readCredentials } from './credentials.ts'

const labels = {
  clientId: 'the client ID of the keychain entry',
  clientSecret: 'the client secret of the keychain entry',
}
const fields = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const

/**
 * Credentials from the keychain of the operating system, stored there by {@link storeKeychainCredentials}.
 *
 * @param name - Under which they were stored.
 * @throws ConfigurationError, from `load`: `DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`, `TOKEN_STORE_CORRUPT`. A chain goes on
 *   to its next source for the first two.
 */
export function keychainCredentials(name: string, options: KeychainOptions = {}): CredentialSource {
  return {
    name: `keychain entry "${name}"`,
    async load(signal) {
      const account = accountOf(name)
      const value = await rejectOnAbort(new Keychain(options).read(account), signal)
      if (value === undefined) return undefined
      const found = readCredentials(givenBy(value, account), labels)
      if (found === undefined) throw corrupt(account)
      return found
    },
  }
}

/**
 * Puts credentials into the keychain, in place of those of the same name.
 *
 * @throws ConfigurationError: `CREDENTIALS_INVALID`, `DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`.
 */
export async function storeKeychainCredentials(
  name: string,
  credentials: GivenCredentials,
  options: KeychainOptions = {},
): Promise<void> {
  const found = readCredentials(credentials, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw invalidCredentials('There are no credentials to store.', 'Give clientId and clientSecret.')
  }
  await new Keychain(options).write(accountOf(name), { ...found, clientSecret: reveal(found.clientSecret) })
}

/**
 * Takes credentials out of the keychain.
 *
 * @returns whether there were any.
 * @throws ConfigurationError: `DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`.
 */
export async function deleteKeychainCredentials(
  name: string,
  options: KeychainOptions = {},
): Promise<boolean> {
  return new Keychain(options).delete(accountOf(name))
}

function accountOf(name: string): string {
  if (name === '')
    throw invalidCredentials('The keychain entry has no name.', 'Give a name, for example "default".')
  return `credentials/${name}`
}

function givenBy(value: unknown, account: string): GivenCredentials {
  if (typeof value !== 'object' || value === null) throw corrupt(account)
  const texts = fields.map((field): [string, unknown] => [field, Reflect.get(value, field)])
  if (texts.some(([, text]) => text !== undefined && typeof text !== 'string')) throw corrupt(account)
  // Every value is a text or missing, as checked above.
  return Object.fromEntries(texts) as GivenCredentials
}
