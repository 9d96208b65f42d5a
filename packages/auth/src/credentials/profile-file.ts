import { ConfigurationError } from '@cloudconnexa/errors'
import { decodeText } from '../files/decode-text.ts'
import { findConfigurationFolder } from '../files/user-folders.ts'
import { toObject, type UnknownObject } from '../objects/json-object.ts'
import { openPrivateFile } from '../private-files/open-private-file.ts'
import type { PrivateFile } from '../private-files/private-file.ts'
import type { ProfileFileOptions } from './profile-options.ts'
import { profilePurpose } from './profile-purpose.ts'

/** One profile as the file has it. */
export interface Profile {
  readonly clientId?: string
  readonly clientSecret?: string
  readonly baseUrl?: string
  readonly cloudId?: string
  /** The client ID and secret are in the keychain, under the profile's name. */
  readonly keychain?: boolean
}

/** The whole file. What is not known here is kept. */
export interface ProfileDocument {
  readonly profiles: ReadonlyMap<string, Profile>
  /**
   * The text of the file with another version of one profile.
   *
   * @param name - The profile.
   * @param profile - Replaces what is known here; unknown properties of the profile are kept.
   */
  replace(name: string, profile: Profile): string
  /**
   * The text of the file without a profile.
   *
   * @param name - The profile.
   */
  remove(name: string): string
}

const stringProperties = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const
const knownProperties: ReadonlySet<string> = new Set([...stringProperties, 'keychain'])

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
 * Reads a profile file.
 *
 * @param content - `undefined` when there is no file.
 * @param path - The file, for errors.
 * @throws {ConfigurationError} when the file is not a profile file (`PROFILE_INVALID`). The message does not quote it.
 */
export function parseProfiles(content: Uint8Array | undefined, path: string): ProfileDocument {
  const whole = content === undefined ? {} : assertObject(parseJson(content, path), 'The file', path)
  const profiles = whole['profiles'] === undefined ? {} : assertObject(whole['profiles'], '"profiles"', path)
  const read = Object.entries(profiles).map(([name, value]): [string, Profile] => [
    name,
    readProfile(name, value, path),
  ])
  const write = (entries: ReadonlyMap<string, unknown>): string =>
    `${JSON.stringify({ ...whole, profiles: Object.fromEntries(entries) }, undefined, 2)}\n`
  return {
    profiles: new Map(read),
    replace: (name, profile) => {
      const entries = new Map(Object.entries(profiles))
      const former = Object.entries(toObject(entries.get(name)) ?? {})
      const unknown = former.filter(([property]) => !knownProperties.has(property))
      entries.set(name, { ...profile, ...Object.fromEntries(unknown) })
      return write(entries)
    },
    remove: (name) => write(new Map(Object.entries(profiles).filter(([other]) => other !== name))),
  }
}

function readProfile(name: string, value: unknown, path: string): Profile {
  const properties = assertObject(value, `Profile "${name}"`, path)
  const found: [string, unknown][] = []
  for (const key of stringProperties) {
    const text = properties[key]
    if (text === undefined) continue
    if (typeof text !== 'string')
      throw createInvalidFileError(`"${key}" of profile "${name}" is not a string.`, path)
    found.push([key, text])
  }
  const { keychain } = properties
  if (keychain !== undefined && typeof keychain !== 'boolean') {
    throw createInvalidFileError(`"keychain" of profile "${name}" is neither true nor false.`, path)
  }
  return { ...Object.fromEntries(found), ...(keychain === undefined ? {} : { keychain }) }
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

function assertObject(value: unknown, what: string, path: string): UnknownObject {
  const object = toObject(value)
  if (object === undefined) throw createInvalidFileError(`${what} is not an object.`, path)
  return object
}

function createInvalidFileError(
  what: string,
  path: string,
  hint = 'It must look like { "profiles": { "default": { "clientId": "…", "clientSecret": "…" } } }.',
): ConfigurationError {
  return new ConfigurationError(`The profile file ${path} cannot be used. ${what}`, {
    code: 'PROFILE_INVALID',
    hint,
  })
}
