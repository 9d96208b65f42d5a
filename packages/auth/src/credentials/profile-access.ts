import { refuseUnknownOptions, reveal } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import { omitUndefined } from '../objects/omit-undefined.ts'
import type { PrivateFile } from '../private-files/private-file.ts'
import { createInvalidCredentialsError, type Credentials } from './parsing/credentials.ts'
import { createKeychainSource } from './keychain-credentials.ts'
import { parseCredentials } from './parsing/parse-credentials.ts'
import type {
  NewProfile,
  ProfileAccessOptions,
  ProfileFileOptions,
  ProfileOptions,
  ProfileSummary,
} from './profile-options.ts'
import { openProfileFile, parseProfiles, type Profile } from './profile-file.ts'

/**
 * Reads the credentials of a profile; `undefined` where nobody has named a profile and there is none.
 *
 * @param name - As the program names it.
 */
export async function readProfile(
  name: string | undefined,
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials | undefined> {
  const environment = options.environment ?? process.env
  const named = name ?? (environment['CLOUDCONNEXA_PROFILE'] || undefined)
  const wanted = named ?? 'default'
  const { file, content } = await openProfiles({ ...options, environment }, named === undefined)
  const { profiles } = parseProfiles(content, file.path)
  const profile = profiles.get(wanted)
  if (profile !== undefined) return loadProfile(profile, wanted, options, signal)
  if (named === undefined) return undefined
  throw createNotFoundError(
    wanted,
    file.path,
    [...profiles.keys()],
    `Write it with saveProfile('${wanted}', { clientId, clientSecret }), or name another one (CLOUDCONNEXA_PROFILE).`,
  )
}

/** Writes a profile, in place of one of the same name. */
export async function writeProfile(
  name: string,
  profile: NewProfile,
  options: ProfileAccessOptions,
): Promise<void> {
  if (name === '')
    throw createInvalidCredentialsError('The profile has no name.', 'Pass a name, for example "default".')
  const checked = checkProfile(profile)
  const file = await openProfileFile(options)
  await file.edit((content) => parseProfiles(content, file.path).replace(name, checked))
}

/** Lists all profiles without their credentials. */
export async function readSummaries(options: ProfileFileOptions): Promise<ProfileSummary[]> {
  const file = await openProfileFile(options)
  const { profiles } = parseProfiles(await file.read(), file.path)
  return [...profiles].map(([name, { baseUrl, cloudId, keychain = false }]) => ({
    name,
    ...omitUndefined({ baseUrl, cloudId }),
    keychain,
  }))
}

/** Deletes a profile. */
export async function removeProfile(name: string, options: ProfileFileOptions): Promise<void> {
  const file = await openProfileFile(options)
  const requireProfile = (content: Uint8Array | undefined): ReturnType<typeof parseProfiles> => {
    const document = parseProfiles(content, file.path)
    if (document.profiles.has(name)) return document
    const others = [...document.profiles.keys()]
    throw createNotFoundError(name, file.path, others, 'Pass the name of one that is there.')
  }
  // A file and a folder that are not there must not be created to delete something.
  requireProfile(await file.read())
  await file.edit((content) => requireProfile(content).remove(name))
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
    const kept = await createKeychainSource(name, options.keychain).load(signal)
    if (kept !== undefined) return { ...kept, ...place }
    throw createInvalidCredentialsError(
      `Profile "${name}" says that its credentials are in the keychain, but they are not there.`,
      `Store them with storeKeychainCredentials('${name}', { clientId, clientSecret }).`,
    )
  }
  const found = parseCredentials(profile, {
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
  refuseUnknownOptions('a profile', profile, ['clientId', 'clientSecret', 'keychain', 'baseUrl', 'cloudId'])
  const { baseUrl, cloudId } = profile
  const place = omitUndefined({ baseUrl, cloudId })
  if ('keychain' in profile) return { keychain: true, ...place }
  const found = parseCredentials(profile, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw createInvalidCredentialsError(
      'The profile holds no credentials.',
      'Pass clientId and clientSecret, or keychain: true.',
    )
  }
  return { clientId: found.clientId, clientSecret: reveal(found.clientSecret), ...place }
}

function createNotFoundError(
  name: string,
  path: string,
  others: readonly string[],
  hint: string,
): ConfigurationError {
  const there = others.length === 0 ? 'It has no profiles.' : `It has: ${others.join(', ')}.`
  return new ConfigurationError(`There is no profile "${name}" in ${path}. ${there}`, {
    code: 'PROFILE_NOT_FOUND',
    hint,
  })
}
