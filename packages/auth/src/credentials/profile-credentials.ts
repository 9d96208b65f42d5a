import { reveal, type Secret } from '@cloudconnexa/core'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { Environment } from '../files/user-folders.ts'
import type { KeychainOptions } from '../keychain/keychain.ts'
import { omitUndefined } from '../objects/omit-undefined.ts'
import type { PrivateFile } from '../private-files/private-file.ts'
import type { CredentialSource } from './credential-source.ts'
import { createInvalidCredentialsError, type Credentials, readCredentials } from './credentials.ts'
import { keychainCredentials } from './keychain-credentials.ts'
import { openProfileFile, parseProfiles, type Profile, type ProfileFileOptions } from './profile-file.ts'

/** Options of {@link profileCredentials} and {@link saveProfile}. */
export interface ProfileOptions {
  /** Default: `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`, that is `~/.config/cloudconnexa/profiles.json`. */
  readonly file?: string
  /**
   * Whether the group of the file may have access to it, as in Kubernetes where `fsGroup` sets mode 0440 or 0640 on secrets.
   * Other users never may. Default `false`.
   */
  readonly allowGroupAccess?: boolean
  /** Default: `process.env`, read when the credentials are needed. */
  readonly environment?: Environment
  /** How the keychain is opened for profiles that keep their credentials there. */
  readonly keychain?: KeychainOptions
}

/** What {@link saveProfile} writes: the credentials, or that the keychain has them. */
export type NewProfile = { readonly baseUrl?: string; readonly cloudId?: string } & (
  { readonly clientId: string; readonly clientSecret: string | Secret } | { readonly keychain: true }
)

/**
 * Credentials from the profile file. The file must be readable by its owner only.
 *
 * @param name - The profile. Default: `CLOUDCONNEXA_PROFILE`, else `default`. A profile that was named, but does not exist,
 *   is an error (`PROFILE_NOT_FOUND`); without a name, no file and no profile `default` mean no credentials.
 * @param options - Where the file is, and who may read it.
 */
export function profileCredentials(name?: string, options: ProfileOptions = {}): CredentialSource {
  return {
    name:
      name === undefined ? 'profile file (profile CLOUDCONNEXA_PROFILE or "default")' : `profile "${name}"`,
    async load(signal) {
      const environment = options.environment ?? process.env
      const named = name ?? (environment['CLOUDCONNEXA_PROFILE'] || undefined)
      const wanted = named ?? 'default'
      const { file, content } = await openProfiles({ ...options, environment }, named === undefined)
      const { profiles } = parseProfiles(content, file.path)
      const profile = profiles.get(wanted)
      if (profile !== undefined) return loadProfile(profile, wanted, options, signal)
      if (named === undefined) return undefined
      throw createNotFoundError(wanted, file.path, [...profiles.keys()])
    },
  }
}

/**
 * Writes a profile, in place of one of the same name. Everything else in the file is kept, also what this profile holds besides
 * its credentials, base URL and Cloud ID. The file is written with mode 0600, as UTF-8.
 *
 * @param name - The profile.
 * @param profile - What to write.
 * @param options - Where the file is, and who may read the existing one.
 * @throws {ConfigurationError} when the profile cannot be used (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when the file cannot be read or written (`PROFILE_INVALID`, `PROFILE_PERMISSIONS`). It is left as it
 *   was.
 */
export async function saveProfile(
  name: string,
  profile: NewProfile,
  options: Pick<ProfileOptions, 'allowGroupAccess' | 'file'> = {},
): Promise<void> {
  if (name === '')
    throw createInvalidCredentialsError('The profile has no name.', 'Pass a name, for example "default".')
  const checked = checkProfile(profile)
  const file = await openProfileFile(options)
  await file.edit((content) => parseProfiles(content, file.path).replace(name, checked))
}

/**
 * Reads the profile file. Where neither a profile nor a file was named, a place that does not exist or that this user may not
 * read is a place without credentials, and the chain goes on.
 */
async function openProfiles(
  options: ProfileFileOptions,
  isUnnamed: boolean,
): Promise<{ readonly file: PrivateFile; readonly content: Uint8Array | undefined }> {
  const isOptional = isUnnamed && options.file === undefined
  let file: PrivateFile | undefined
  try {
    file = await openProfileFile(options)
    return { file, content: await file.read() }
  } catch (error) {
    if (!isOptional || !(error instanceof ConfigurationError) || (await file?.isOutOfReach()) === false)
      throw error
    throw new ConfigurationError(
      error.message,
      omitUndefined({ code: 'CREDENTIALS_MISSING' as const, hint: error.hint }),
    )
  }
}

async function loadProfile(
  profile: Profile,
  name: string,
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials> {
  const { baseUrl, cloudId } = profile
  const place = omitUndefined({ baseUrl: baseUrl || undefined, cloudId: cloudId || undefined })
  if (profile.keychain === true) {
    const kept = await keychainCredentials(name, options.keychain).load(signal)
    if (kept !== undefined) return { ...kept, ...place }
    throw createInvalidCredentialsError(
      `Profile "${name}" says that its credentials are in the keychain, but they are not there.`,
      `Store them with storeKeychainCredentials('${name}', { clientId, clientSecret }).`,
    )
  }
  const found = readCredentials(profile, {
    clientId: `"clientId" of profile "${name}"`,
    clientSecret: `"clientSecret" of profile "${name}"`,
  })
  if (found !== undefined) return found
  throw createInvalidCredentialsError(
    `Profile "${name}" holds no credentials.`,
    'Write "clientId" and "clientSecret" into it, or "keychain": true.',
  )
}

function checkProfile(profile: NewProfile): Profile {
  const { baseUrl, cloudId } = profile
  const place = omitUndefined({ baseUrl, cloudId })
  if ('keychain' in profile) return { keychain: true, ...place }
  const found = readCredentials(profile, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw createInvalidCredentialsError(
      'The profile holds no credentials.',
      'Pass clientId and clientSecret, or keychain: true.',
    )
  }
  return { clientId: found.clientId, clientSecret: reveal(found.clientSecret), ...place }
}

function createNotFoundError(name: string, path: string, others: readonly string[]): ConfigurationError {
  const there = others.length === 0 ? 'It has no profiles.' : `It has: ${others.join(', ')}.`
  return new ConfigurationError(`There is no profile "${name}" in ${path}. ${there}`, {
    code: 'PROFILE_NOT_FOUND',
    hint: `Write it with saveProfile('${name}', { clientId, clientSecret }), or name another one (CLOUDCONNEXA_PROFILE).`,
  })
}
