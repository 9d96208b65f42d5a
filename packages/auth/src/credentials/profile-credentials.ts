import { ConfigurationError } from '@cloudconnexa/errors'
import { reveal, type Secret } from '@cloudconnexa/core'
import type { PrivateFile } from '../files/private-file.ts'
import type { CredentialSource } from './credential-source.ts'
import { type Credentials, invalidCredentials, readCredentials } from './credentials.ts'
import type { Environment } from './environment-credentials.ts'
import { keychainCredentials } from './keychain-credentials.ts'
import type { KeychainOptions } from '../keychain/keychain.ts'
import { parseProfiles, type Profile, profileFile, type ProfileFileOptions } from './profile-file.ts'

/** Where the profile file is. */
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

/** What {@link saveProfile} writes: the credentials, or the word that the keychain has them. */
export type NewProfile = { readonly baseUrl?: string; readonly cloudId?: string } & (
  { readonly clientId: string; readonly clientSecret: string | Secret } | { readonly keychain: true }
)

/**
 * Credentials from the profile file. The file must be readable by its owner only.
 *
 * @param name - The profile. Default: `CLOUDCONNEXA_PROFILE`, else `default`. A profile that was named, but is not there, is an
 *   error (`PROFILE_NOT_FOUND`); without a name, no file and no profile `default` mean no credentials.
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
      if (profile !== undefined) return credentialsOf(profile, wanted, options, signal)
      if (named === undefined) return undefined
      throw notFound(wanted, file.path, [...profiles.keys()])
    },
  }
}

/**
 * Writes a profile, in place of one of the same name; everything else in the file is kept. The file is written with mode 0600,
 * as UTF-8.
 *
 * @param name - The profile.
 * @param profile - What to write.
 * @param options - Where the file is, and who may read the present one.
 * @throws {ConfigurationError} when the profile or the present file cannot be used, or the file cannot be written
 *   (`CREDENTIALS_INVALID`, `PROFILE_INVALID`, `PROFILE_PERMISSIONS`); the file is left as it was.
 */
export async function saveProfile(
  name: string,
  profile: NewProfile,
  options: Pick<ProfileOptions, 'allowGroupAccess' | 'file'> = {},
): Promise<void> {
  if (name === '') throw invalidCredentials('The profile has no name.', 'Give a name, for example "default".')
  const written = checked(profile)
  const file = await profileFile(options)
  await file.edit((content) => parseProfiles(content, file.path).replaced(name, written))
}

/**
 * Reads the profile file. Where nobody named a profile or a file, a place that does not exist or that this user may not look
 * into is a place without credentials, and the chain goes on.
 */
async function openProfiles(
  options: ProfileFileOptions,
  isUnnamed: boolean,
): Promise<{ readonly file: PrivateFile; readonly content: Uint8Array | undefined }> {
  const isOptional = isUnnamed && options.file === undefined
  let file: PrivateFile | undefined
  try {
    file = await profileFile(options)
    return { file, content: await file.read() }
  } catch (error) {
    if (!isOptional || !(error instanceof ConfigurationError) || (await file?.isOutOfReach()) === false)
      throw error
    throw new ConfigurationError(error.message, {
      code: 'CREDENTIALS_MISSING',
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    })
  }
}

async function credentialsOf(
  profile: Profile,
  name: string,
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials> {
  const { baseUrl, cloudId } = profile
  const place = {
    ...(baseUrl === undefined || baseUrl === '' ? {} : { baseUrl }),
    ...(cloudId === undefined || cloudId === '' ? {} : { cloudId }),
  }
  if (profile.keychain === true) {
    const kept = await keychainCredentials(name, options.keychain).load(signal)
    if (kept !== undefined) return { ...kept, ...place }
    throw invalidCredentials(
      `Profile "${name}" says that its credentials are in the keychain, but they are not there.`,
      `Store them with storeKeychainCredentials('${name}', { clientId, clientSecret }).`,
    )
  }
  const found = readCredentials(profile, {
    clientId: `"clientId" of profile "${name}"`,
    clientSecret: `"clientSecret" of profile "${name}"`,
  })
  if (found !== undefined) return found
  throw invalidCredentials(
    `Profile "${name}" holds no credentials.`,
    'Write "clientId" and "clientSecret" into it, or "keychain": true.',
  )
}

function checked(profile: NewProfile): Profile {
  const { baseUrl, cloudId } = profile
  const place = {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(cloudId === undefined ? {} : { cloudId }),
  }
  if ('keychain' in profile) return { keychain: true, ...place }
  const found = readCredentials(profile, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw invalidCredentials(
      'The profile holds no credentials.',
      'Give clientId and clientSecret, or keychain: true.',
    )
  }
  return { clientId: found.clientId, clientSecret: reveal(found.clientSecret), ...place }
}

function notFound(name: string, path: string, others: readonly string[]): ConfigurationError {
  const there = others.length === 0 ? 'It has no profiles.' : `It has: ${others.join(', ')}.`
  return new ConfigurationError(`There is no profile "${name}" in ${path}. ${there}`, {
    code: 'PROFILE_NOT_FOUND',
    hint: `Write it with saveProfile('${name}', { clientId, clientSecret }), or name another one (CLOUDCONNEXA_PROFILE).`,
  })
}
