import { checkOptions, optionRules, rejectOnAbort } from '@cloudconnexa/core/runtime'
import { loadPart } from '../files/load-part.ts'
import { checkKeychainOptions } from '../keychain/check-keychain-options.ts'
import type { CredentialSource } from './credential-source.ts'
import type { NewProfile, ProfileAccessOptions, ProfileOptions } from './profile-options.ts'
import { profilePurpose } from './profile-purpose.ts'
import type * as profileAccess from './profile-access.ts'

/**
 * Credentials from the profile file. The file must be readable by its owner only.
 *
 * @param name - The profile. Default: `CLOUDCONNEXA_PROFILE`, else `default`. A profile that was named, but does not exist,
 *   is an error (`PROFILE_NOT_FOUND`); without a name, no file and no profile `default` mean no credentials.
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 */
export function profileCredentials(name?: string, options: ProfileOptions = {}): CredentialSource {
  const { boolean, object, string } = optionRules
  checkOptions('profileCredentials()', options, {
    file: string,
    allowGroupAccess: boolean,
    environment: object,
    keychain: object,
  })
  if (options.keychain !== undefined) checkKeychainOptions(options.keychain)
  return createProfileSource(name, options)
}

/** The source without a check of what was passed: see {@link profileCredentials}. */
export function createProfileSource(name?: string, options: ProfileOptions = {}): CredentialSource {
  return {
    name:
      name === undefined ? 'profile file (profile CLOUDCONNEXA_PROFILE or "default")' : `profile "${name}"`,
    load: async (signal) => (await rejectOnAbort(loadAccess(), signal)).readProfile(name, options, signal),
  }
}

/**
 * Writes a profile, in place of one of the same name. Everything else in the file is kept, also what this profile holds besides
 * its credentials, base URL and Cloud ID. The file is written with mode 0600, as UTF-8.
 *
 * @param name - The profile.
 * @param profile - What to write.
 * @param options - Where the file is, and who may read the existing one.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when the profile cannot be used (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function saveProfile(
  name: string,
  profile: NewProfile,
  options: ProfileAccessOptions = {},
): Promise<void> {
  const { boolean, string } = optionRules
  checkOptions('saveProfile()', options, { file: string, allowGroupAccess: boolean })
  const { writeProfile } = await loadAccess()
  await writeProfile(name, profile, options)
}

function loadAccess(): Promise<typeof profileAccess> {
  return loadPart(() => import('./profile-access.ts'), profilePurpose)
}
