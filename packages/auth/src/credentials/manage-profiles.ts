import { checkOptions, createRule, isSecret, type OptionRule, optionRules } from '@cloudconnexa/core/runtime'
import { loadPart } from '../files/load-part.ts'
import type * as profileChanges from './profile-changes.ts'
import type { CurrentProfile } from './profiles/find-current-profile.ts'
import type { NewProfile, ProfileSettings, SaveProfileOptions } from './profiles/new-profile.ts'
import type { ProfileFileOptions } from './profiles/profile-options.ts'
import { profilePurpose } from './profiles/profile-purpose.ts'
import type { ProfileSummary } from './profiles/profile-summary.ts'

/**
 * Lists the profiles of the profile file, in its order and without their client secrets.
 *
 * @param options - Where the file is, and who may read it.
 * @returns An empty array where there is no file.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right, or `CLOUDCONNEXA_CONTEXT` and
 *   `CLOUDCONNEXA_PROFILE` name two profiles.
 * @throws {ConfigurationError} when the file or a profile in it cannot be read (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`).
 */
export async function listProfiles(options: ProfileFileOptions = {}): Promise<ProfileSummary[]> {
  checkOptions('listProfiles()', options, createFileRules())
  const { readSummaries } = await loadChanges()
  return readSummaries(options)
}

/**
 * Writes a profile, in place of one of the same name. Everything else in the file is kept, also what this profile holds besides
 * its credentials, base URL and Cloud ID: one that is read-only stays so, unless `readOnly: false` is passed. The file is written
 * with mode 0600, as UTF-8; without the option `passphrase`, the client secret in it is readable for its owner.
 *
 * @param name - The profile.
 * @param profile - What to write.
 * @param options - Where the file is, who may read the existing one, and whether the client secret is encrypted.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when the profile cannot be used (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function saveProfile(
  name: string,
  profile: NewProfile,
  options: SaveProfileOptions = {},
): Promise<void> {
  const passphrase = createRule(
    (value) => isSecret(value) || typeof value === 'string',
    'must be a string or a Secret',
  )
  checkOptions('saveProfile()', options, { ...createFileRules(), passphrase })
  const { writeProfile } = await loadChanges()
  await writeProfile(name, profile, options)
}

/**
 * Deletes a profile from the profile file. Everything else in the file is kept, but where it was the current profile, there is none
 * any more. Credentials in the keychain stay there: `deleteKeychainCredentials` removes them.
 *
 * @param name - The profile.
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when there is no such profile (`PROFILE_NOT_FOUND`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function deleteProfile(name: string, options: ProfileFileOptions = {}): Promise<void> {
  checkOptions('deleteProfile()', options, createFileRules())
  const { removeProfile } = await loadChanges()
  await removeProfile(name, options)
}

/**
 * Changes what holds for all uses of a profile, and leaves its credentials as they are.
 *
 * @param name - The profile.
 * @param settings - What to change. What is left out stays as it is.
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when a setting or an option cannot be right.
 * @throws {ConfigurationError} when there is no such profile (`PROFILE_NOT_FOUND`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function changeProfile(
  name: string,
  settings: ProfileSettings,
  options: ProfileFileOptions = {},
): Promise<void> {
  checkOptions('changeProfile()', options, createFileRules())
  const { writeSettings } = await loadChanges()
  await writeSettings(name, settings, options)
}

/**
 * Finds the profile that is used where none is named: by `CLOUDCONNEXA_CONTEXT` or `CLOUDCONNEXA_PROFILE`, else by the key `current`
 * of the profile file, else `default`. There need not be a profile of that name.
 *
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right, or the two variables name two profiles.
 * @throws {ConfigurationError} when the file cannot be read (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`).
 */
export async function findCurrentProfile(options: ProfileFileOptions = {}): Promise<CurrentProfile> {
  checkOptions('findCurrentProfile()', options, createFileRules())
  const { readCurrent } = await loadChanges()
  return readCurrent(options)
}

/**
 * Makes a profile the one that is used where none is named, by writing its name as `current` into the profile file. Environment
 * variables still win.
 *
 * @param name - The profile.
 * @param options - Where the file is, and who may read it.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option cannot be right.
 * @throws {ConfigurationError} when there is no such profile (`PROFILE_NOT_FOUND`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function setCurrentProfile(name: string, options: ProfileFileOptions = {}): Promise<void> {
  checkOptions('setCurrentProfile()', options, createFileRules())
  const { writeCurrent } = await loadChanges()
  await writeCurrent(name, options)
}

/** The rules of {@link ProfileFileOptions}. Made when they are needed: bundlers keep what a module makes when it is loaded. */
function createFileRules(): Readonly<Record<keyof ProfileFileOptions, OptionRule>> {
  const { boolean, object, string } = optionRules
  return { allowGroupAccess: boolean, environment: object, file: string }
}

function loadChanges(): Promise<typeof profileChanges> {
  return loadPart(() => import('./profile-changes.ts'), profilePurpose)
}
