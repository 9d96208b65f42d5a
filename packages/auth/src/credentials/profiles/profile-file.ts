import { decodeText } from '../../files/decode-text.ts'
import { findConfigurationFolder } from '../../files/user-folders.ts'
import { toObject } from '../../objects/json-object.ts'
import { openPrivateFile } from '../../private-files/open-private-file.ts'
import type { PrivateFile } from '../../private-files/private-file.ts'
import { credentialProperties, parseProfile, type Profile } from './parse-profile.ts'
import { createInvalidFileError, requireObject } from './profile-error.ts'
import type { ProfileSettings } from './new-profile.ts'
import type { ProfileFileOptions } from './profile-options.ts'
import { profilePurpose } from './profile-purpose.ts'

/** The whole file. What is not known here is kept. */
export interface ProfileDocument {
  /** Names of the profiles, in the order of the file. */
  readonly names: readonly string[]
  /** Name of the profile that is used where none is named, if the file says so. */
  readonly current: string | undefined
  /**
   * Reads one profile; `undefined` where there is none of that name.
   *
   * @throws {ConfigurationError} (`PROFILE_INVALID`) when it cannot be used.
   */
  read(name: string): Profile | undefined
  /**
   * The text of the file with another version of one profile.
   *
   * @param name - The profile.
   * @param profile - Replaces the credentials and where they belong.
   * @param settings - Replace those of the profile, one by one. Everything else in the profile is kept.
   */
  replace(name: string, profile: Profile, settings: ProfileSettings): string
  /** The text of the file with other settings of one profile. */
  change(name: string, settings: ProfileSettings): string
  /** The text of the file without a profile. */
  remove(name: string): string
  /** The text of the file with another profile as the current one. */
  setCurrent(name: string): string
}

/**
 * Opens the profile file, by default `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`.
 *
 * @param options - Where it is, and who may read it.
 * @throws {ConfigurationError} when no path is given and the user has no home folder (`PROFILE_INVALID`).
 */
export async function openProfileFile(options: ProfileFileOptions): Promise<PrivateFile> {
  const { join } = await import('node:path')
  const path =
    options.file ?? join(await findConfigurationFolder(profilePurpose, options.environment), 'profiles.json')
  return openPrivateFile(path, {
    ...profilePurpose,
    tooOpen: 'PROFILE_PERMISSIONS',
    allowGroupAccess: options.allowGroupAccess === true,
    groupOption: 'profileCredentials(name, { allowGroupAccess: true })',
  })
}

/**
 * Reads a profile file. Profiles are checked one by one, when they are read: one that cannot be used leaves the others usable.
 *
 * @param content - `undefined` when there is no file.
 * @param path - The file, for errors.
 * @throws {ConfigurationError} when the file is not a profile file (`PROFILE_INVALID`). The message does not quote it.
 */
export function parseProfiles(content: Uint8Array | undefined, path: string): ProfileDocument {
  const whole = content === undefined ? {} : requireObject(parseJson(content, path), 'The file', path)
  const profiles = whole['profiles'] === undefined ? {} : requireObject(whole['profiles'], '"profiles"', path)
  const { current } = whole
  if (current !== undefined && (typeof current !== 'string' || current === '')) {
    const hint = 'Write the name of a profile there, or remove "current".'
    throw createInvalidFileError('"current" is not the name of a profile.', path, hint)
  }
  const entries = new Map(Object.entries(profiles))
  const write = (others: ReadonlyMap<string, unknown>, top: object = whole): string =>
    `${JSON.stringify({ ...top, profiles: Object.fromEntries(others) }, undefined, 2)}\n`
  const writeProfile = (
    name: string,
    credentials: Profile,
    kept: Iterable<readonly [string, unknown]>,
    settings: ProfileSettings,
  ): string => {
    const profile = new Map<string, unknown>([...Object.entries(credentials), ...kept])
    for (const [key, value] of Object.entries(settings)) {
      if (value === false) profile.delete(key)
      else if (value !== undefined) profile.set(key, value)
    }
    return write(new Map([...entries, [name, Object.fromEntries(profile)]]))
  }
  const readEntries = (name: string): [string, unknown][] => Object.entries(toObject(entries.get(name)) ?? {})
  return {
    names: [...entries.keys()],
    current,
    read: (name) => (entries.has(name) ? parseProfile(name, entries.get(name), path) : undefined),
    replace: (name, profile, settings) =>
      writeProfile(
        name,
        profile,
        readEntries(name).filter(([key]) => !credentialProperties.has(key)),
        settings,
      ),
    change: (name, settings) => writeProfile(name, {}, readEntries(name), settings),
    remove: (name) => {
      // A name that leads nowhere would be an error from now on.
      const { current: _, ...others } = whole
      return write(
        new Map([...entries].filter(([other]) => other !== name)),
        current === name ? others : whole,
      )
    },
    setCurrent: (name) => write(entries, { ...whole, current: name }),
  }
}

function parseJson(content: Uint8Array, path: string): unknown {
  const text = decodeText(content)
  if (text === undefined) {
    throw createInvalidFileError(
      'It is neither UTF-8 nor UTF-16 with a byte order mark.',
      path,
      'Save it as UTF-8, in PowerShell with: Set-Content -Encoding utf8.',
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the file.
    throw createInvalidFileError('It is not JSON.', path)
  }
}
