import { checkOptions, type OptionRule, optionRules } from '@cloudconnexa/core/runtime'
import { loadPart } from '../files/load-part.ts'
import type * as profileAccess from './profile-access.ts'
import type { ProfileFileOptions, ProfileSummary } from './profile-options.ts'
import { profilePurpose } from './profile-purpose.ts'

/**
 * Lists the profiles of the profile file, in its order and without their credentials.
 *
 * @param options - Where the file is, and who may read it.
 * @returns An empty array where there is no file.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when the file cannot be read (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`).
 */
export async function listProfiles(options: ProfileFileOptions = {}): Promise<ProfileSummary[]> {
  checkOptions('listProfiles()', options, createPlaceRules())
  const { readSummaries } = await loadAccess()
  return readSummaries(options)
}

/**
 * Deletes a profile from the profile file. Everything else in the file is kept. Credentials in the keychain stay there:
 * {@link deleteKeychainCredentials} removes them.
 *
 * @param name - The profile.
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when there is no such profile (`PROFILE_NOT_FOUND`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function deleteProfile(name: string, options: ProfileFileOptions = {}): Promise<void> {
  checkOptions('deleteProfile()', options, createPlaceRules())
  const { removeProfile } = await loadAccess()
  await removeProfile(name, options)
}

// Made when they are needed, as everything about options that few programs use: bundlers keep what a module makes when it is loaded.
function createPlaceRules(): Readonly<Record<keyof ProfileFileOptions, OptionRule>> {
  const { boolean, object, string } = optionRules
  return { allowGroupAccess: boolean, environment: object, file: string }
}

function loadAccess(): Promise<typeof profileAccess> {
  return loadPart(() => import('./profile-access.ts'), profilePurpose)
}
