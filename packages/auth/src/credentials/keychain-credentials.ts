import { checkOptions, optionRules, rejectOnAbort } from '@cloudconnexa/core/runtime'
import { loadPart } from '../files/load-part.ts'
import { checkKeychainOptions } from '../keychain/check-keychain-options.ts'
import type { KeychainOptions } from '../keychain/keychain.ts'
import type { CredentialSource } from './credential-source.ts'
import type { CredentialInput } from './parsing/credentials.ts'
import type * as keychainAccess from './keychain-access.ts'

/**
 * Credentials from the keychain of the operating system, stored there by {@link storeKeychainCredentials}.
 *
 * `load` fails with `DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE` or `TOKEN_STORE_CORRUPT` where the keychain cannot be read. A
 * chain goes on to its next source for the first two.
 *
 * @param name - Under which they were stored.
 * @param options - How the keychain is opened.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when there is no name, or an option cannot be right.
 */
export function keychainCredentials(name: string, options: KeychainOptions = {}): CredentialSource {
  checkOptions('keychainCredentials()', { name }, { name: optionRules.string }, ['name'])
  checkKeychainOptions(options)
  return createKeychainSource(name, options)
}

/** The source without a check of what was passed: see {@link keychainCredentials}. */
export function createKeychainSource(name: string, options: KeychainOptions = {}): CredentialSource {
  return {
    name: `keychain entry "${name}"`,
    load: async (signal) =>
      (await rejectOnAbort(loadAccess(), signal)).readCredentialEntry(name, options, signal),
  }
}

/**
 * Puts credentials into the keychain, in place of those of the same name.
 *
 * @param name - Name of the entry.
 * @param credentials - What to store.
 * @param options - How the keychain is opened.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when the credentials cannot be used (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when there is no keychain (`DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`).
 */
export async function storeKeychainCredentials(
  name: string,
  credentials: CredentialInput,
  options: KeychainOptions = {},
): Promise<void> {
  checkKeychainOptions(options)
  const { writeCredentialEntry } = await loadAccess()
  await writeCredentialEntry(name, credentials, options)
}

/**
 * Removes credentials from the keychain.
 *
 * @param name - Name of the entry.
 * @param options - How the keychain is opened.
 * @returns whether there were any.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when there is no keychain (`DEPENDENCY_MISSING`, `TOKEN_STORE_UNAVAILABLE`).
 */
export async function deleteKeychainCredentials(
  name: string,
  options: KeychainOptions = {},
): Promise<boolean> {
  checkKeychainOptions(options)
  const { deleteCredentialEntry } = await loadAccess()
  return deleteCredentialEntry(name, options)
}

function loadAccess(): Promise<typeof keychainAccess> {
  return loadPart(() => import('./keychain-access.ts'), {
    noun: 'keychain',
    unusable: 'TOKEN_STORE_UNAVAILABLE',
    relocation: 'pass the credentials another way',
  })
}
