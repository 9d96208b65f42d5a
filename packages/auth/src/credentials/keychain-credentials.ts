import { reveal } from '@cloudconnexa/core'
import { rejectOnAbort } from '@cloudconnexa/core/runtime'
import { Keychain, type KeychainOptions } from '../keychain/keychain.ts'
import { createCorruptEntryError } from '../keychain/keychain-entries.ts'
import { toObject } from '../objects/json-object.ts'
import type { CredentialSource } from './credential-source.ts'
import { createInvalidCredentialsError, type CredentialInput, readCredentials } from './credentials.ts'

const labels = {
  clientId: 'the client ID of the keychain entry',
  clientSecret: 'the client secret of the keychain entry',
}
const fields = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const

/**
 * Credentials from the keychain of the operating system, stored there by {@link storeKeychainCredentials}.
 *
 * `load` fails with `DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE` or `TOKEN_STORE_CORRUPT` where the keychain cannot be read. A
 * chain goes on to its next source for the first two.
 *
 * @param name - Under which they were stored.
 * @param options - How the keychain is opened.
 */
export function keychainCredentials(name: string, options: KeychainOptions = {}): CredentialSource {
  return {
    name: `keychain entry "${name}"`,
    async load(signal) {
      const account = buildAccount(name)
      const value = await rejectOnAbort(new Keychain(options).read(account), signal)
      if (value === undefined) return undefined
      const found = readCredentials(parseEntry(value, account), labels)
      if (found === undefined) throw createCorruptEntryError(account)
      return found
    },
  }
}

/**
 * Puts credentials into the keychain, in place of those of the same name.
 *
 * @param name - Name of the entry.
 * @param credentials - What to store.
 * @param options - How the keychain is opened.
 * @throws {ConfigurationError} when the credentials cannot be used (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when there is no keychain (`DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`).
 */
export async function storeKeychainCredentials(
  name: string,
  credentials: CredentialInput,
  options: KeychainOptions = {},
): Promise<void> {
  const found = readCredentials(credentials, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw createInvalidCredentialsError(
      'There are no credentials to store.',
      'Pass clientId and clientSecret.',
    )
  }
  await new Keychain(options).write(buildAccount(name), {
    ...found,
    clientSecret: reveal(found.clientSecret),
  })
}

/**
 * Removes credentials from the keychain.
 *
 * @param name - Name of the entry.
 * @param options - How the keychain is opened.
 * @returns whether there were any.
 * @throws {ConfigurationError} when there is no keychain (`DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`).
 */
export async function deleteKeychainCredentials(
  name: string,
  options: KeychainOptions = {},
): Promise<boolean> {
  return new Keychain(options).delete(buildAccount(name))
}

function buildAccount(name: string): string {
  if (name === '')
    throw createInvalidCredentialsError(
      'The keychain entry has no name.',
      'Pass a name, for example "default".',
    )
  return `credentials/${name}`
}

function parseEntry(value: unknown, account: string): CredentialInput {
  const entry = toObject(value)
  if (entry === undefined) throw createCorruptEntryError(account)
  const texts = fields.map((field): [string, unknown] => [field, entry[field]])
  if (texts.some(([, text]) => text !== undefined && typeof text !== 'string'))
    throw createCorruptEntryError(account)
  // Every value is a string or missing, as checked above.
  return Object.fromEntries(texts) as CredentialInput
}
