import { ConfigurationError } from '@cloudconnexa/errors'
import { decodeText } from '../files/decode-text.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { configurationFolder } from '../files/folders.ts'
import { openPrivateFile } from '../files/open-private-file.ts'
import type { PrivateFile } from '../files/private-file.ts'
import type { Environment } from './environment-credentials.ts'

/** One profile as the file has it. */
export interface Profile {
  readonly clientId?: string
  readonly clientSecret?: string
  readonly baseUrl?: string
  readonly cloudId?: string
  /** The client ID and secret are in the keychain, under the profile's name. */
  readonly keychain?: boolean
}

/** The whole file; whatever else stands in it is kept. */
export interface ProfileDocument {
  readonly profiles: ReadonlyMap<string, Profile>
  /** The text of the file with one profile put in place of its former self. */
  replaced(name: string, profile: Profile): string
}

const texts = ['clientId', 'clientSecret', 'baseUrl', 'cloudId'] as const

/** What the profile file is for. */
const profilePurpose: FilePurpose = {
  noun: 'profile file',
  tooOpen: 'PROFILE_PERMISSIONS',
  unusable: 'PROFILE_INVALID',
  relocation: 'pass another "file" to profileCredentials() and saveProfile()',
  allowGroupAccess: false,
  groupOption: 'profileCredentials(name, { allowGroupAccess: true })',
}

/** Where the profile file is, and who may read it. */
export interface ProfileFileOptions {
  readonly file?: string
  readonly allowGroupAccess?: boolean
  readonly environment?: Environment
}

/**
 * The profile file, by default `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`.
 *
 * @param options - Where it is, and who may read it.
 * @throws {ConfigurationError} when no path is given and the user has no home folder (`PROFILE_INVALID`).
 */
export async function profileFile(options: ProfileFileOptions): Promise<PrivateFile> {
  const { join } = await import('node:path')
  const path =
    options.file ?? join(await configurationFolder(profilePurpose, options.environment), 'profiles.json')
  return openPrivateFile(path, { ...profilePurpose, allowGroupAccess: options.allowGroupAccess === true })
}

/**
 * Reads a profile file.
 *
 * @param content - `undefined` when there is no file.
 * @param path - The file, for errors.
 * @throws {ConfigurationError} that says where it is wrong, without quoting it (`PROFILE_INVALID`).
 */
export function parseProfiles(content: Uint8Array | undefined, path: string): ProfileDocument {
  const whole = content === undefined ? {} : asObject(parseJson(content, path), 'The file', path)
  const profiles = whole['profiles'] === undefined ? {} : asObject(whole['profiles'], '"profiles"', path)
  const read = Object.entries(profiles).map(([name, value]): [string, Profile] => [
    name,
    readProfile(name, value, path),
  ])
  return {
    profiles: new Map(read),
    replaced: (name, profile) => {
      const entries = new Map<string, unknown>(Object.entries(profiles)).set(name, profile)
      return `${JSON.stringify({ ...whole, profiles: Object.fromEntries(entries) }, undefined, 2)}\n`
    },
  }
}

function readProfile(name: string, value: unknown, path: string): Profile {
  const given = asObject(value, `Profile "${name}"`, path)
  const found: [string, unknown][] = []
  for (const key of texts) {
    const text = given[key]
    if (text === undefined) continue
    if (typeof text !== 'string') throw invalid(`"${key}" of profile "${name}" is not a string.`, path)
    found.push([key, text])
  }
  const { keychain } = given
  if (keychain !== undefined && typeof keychain !== 'boolean') {
    throw invalid(`"keychain" of profile "${name}" is neither true nor false.`, path)
  }
  return { ...Object.fromEntries(found), ...(keychain === undefined ? {} : { keychain }) }
}

function parseJson(content: Uint8Array, path: string): unknown {
  const text = decodeText(content)
  if (text === undefined) {
    throw invalid(
      'It is neither UTF-8 nor UTF-16 with a byte order mark.',
      path,
      'Save it as UTF-8, in PowerShell with: Set-Content -Encoding utf8.',
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    // The reason would quote the file.
    throw invalid('It is not JSON.', path)
  }
}

function asObject(value: unknown, what: string, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`${what} is not an object.`, path)
  }
  // Every property is checked where it is read.
  return value as Record<string, unknown>
}

function invalid(
  what: string,
  path: string,
  hint = 'It must look like { "profiles": { "default": { "clientId": "…", "clientSecret": "…" } } }.',
): ConfigurationError {
  return new ConfigurationError(`The profile file ${path} cannot be used. ${what}`, {
    code: 'PROFILE_INVALID',
    hint,
  })
}
