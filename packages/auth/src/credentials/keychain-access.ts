import { rejectOnAbort, reveal } from '@cloudconnexa/core/runtime'
import { Keychain, type KeychainOptions } from '../keychain/keychain.ts'
import { createCorruptEntryError } from '../keychain/keychain-entries.ts'
import { toObject } from '../objects/json-object.ts'
import {
  createInvalidCredentialsError,
  type CredentialInput,
  type Credentials,
} from './parsing/credentials.ts'
import { parseCredentials } from './parsing/parse-credentials.ts'

const labels = {
  clientId: 'the client ID of the keychain entry',
  clientSecret: 'the client secret of the keychain entry',
}
const fields = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const

/** Reads credentials from an entry of the keychain; `undefined` where there is none. */
export async function readCredentialEntry(
  name: string,
  options: KeychainOptions,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const account = buildAccount(name)
  const value = await rejectOnAbort(new Keychain(options).read(account), signal)
  if (value === undefined) return undefined
  const found = parseCredentials(parseEntry(value, account), labels)
  if (found === undefined) throw createCorruptEntryError(account)
  return found
}

/** Writes credentials into an entry of the keychain. */
export async function writeCredentialEntry(
  name: string,
  credentials: CredentialInput,
  options: KeychainOptions,
): Promise<void> {
  const found = parseCredentials(credentials, {
    clientId: 'the client ID',
    clientSecret: 'the client secret',
  })
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

/** Deletes an entry of the keychain, and says whether there was one. */
export async function deleteCredentialEntry(name: string, options: KeychainOptions): Promise<boolean> {
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
