import { checkOptions, optionRules, rejectOnAbort } from '@cloudconnexa/core/runtime'
import { loadPart } from '../files/load-part.ts'
import { checkKeychainOptions } from '../keychain/check-keychain-options.ts'
import type { CredentialSource } from './credential-source.ts'
import type * as profileAccess from './profile-access.ts'
import type { ProfileOptions } from './profiles/profile-options.ts'
import { profilePurpose } from './profiles/profile-purpose.ts'

/**
 * Credentials from the profile file. The file must be readable by its owner only. A client with a profile that is read-only refuses
 * everything but reads (`READ_ONLY`), whatever its own option `readOnly` says.
 *
 * @param name - The profile. Default: `CLOUDCONNEXA_CONTEXT` or `CLOUDCONNEXA_PROFILE`, else the current profile of the file, else
 *   `default`. A profile that was named, but does not exist, is an error (`PROFILE_NOT_FOUND`); without a name, no file and no
 *   profile `default` mean no credentials. Two variables that name two profiles are an error (`OPTION_INVALID`).
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 */
export function profileCredentials(name?: string, options: ProfileOptions = {}): CredentialSource {
  const { boolean, function: callback, object, string } = optionRules
  checkOptions('profileCredentials()', options, {
    file: string,
    allowGroupAccess: boolean,
    environment: object,
    keychain: object,
    passphrase: callback,
  })
  if (options.keychain !== undefined) checkKeychainOptions(options.keychain)
  return createProfileSource(name, options)
}

/** The source without a check of what was passed: see {@link profileCredentials}. */
export function createProfileSource(name?: string, options: ProfileOptions = {}): CredentialSource {
  return {
    name: name === undefined ? 'profile file' : `profile "${name}"`,
    load: async (signal) => (await rejectOnAbort(loadAccess(), signal)).readProfile(name, options, signal),
  }
}

function loadAccess(): Promise<typeof profileAccess> {
  return loadPart(() => import('./profile-access.ts'), profilePurpose)
}
