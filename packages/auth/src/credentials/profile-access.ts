import { ConfigurationError } from '@cloudconnexa/errors'
import { omitUndefined } from '../objects/omit-undefined.ts'
import type { PrivateFile } from '../private-files/private-file.ts'
import { createKeychainSource } from './keychain-credentials.ts'
import { createInvalidCredentialsError, type Credentials } from './parsing/credentials.ts'
import { parseCredentials } from './parsing/parse-credentials.ts'
import { findProfileOfEnvironment } from './profiles/find-current-profile.ts'
import { openSealedProfile } from './profiles/open-sealed-profile.ts'
import type { Profile } from './profiles/parse-profile.ts'
import { createNotFoundError } from './profiles/profile-error.ts'
import { openProfileFile, parseProfiles } from './profiles/profile-file.ts'
import type { ProfileFileOptions, ProfileOptions } from './profiles/profile-options.ts'
import { readLocation } from './profiles/read-location.ts'

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
  const named = name ?? findProfileOfEnvironment(environment)?.name
  const { file, content } = await openProfiles({ ...options, environment }, named === undefined)
  const document = parseProfiles(content, file.path)
  const wanted = named ?? document.current ?? 'default'
  const profile = document.read(wanted)
  if (profile !== undefined) {
    const credentials = await loadProfile(profile, { name: wanted, path: file.path }, options, signal)
    return profile.readOnly === true ? { ...credentials, readOnly: true } : credentials
  }
  if (named === undefined && document.current === undefined) return undefined
  throw createNotFoundError(
    wanted,
    file.path,
    document.names,
    `Write it with saveProfile('${wanted}', { clientId, clientSecret }), or name another one (CLOUDCONNEXA_CONTEXT).`,
  )
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

/** Name and file of a profile. */
interface ProfilePlace {
  readonly name: string
  readonly path: string
}

async function loadProfile(
  profile: Profile,
  place: ProfilePlace,
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials> {
  const { name } = place
  const { allowGroupAccess = false, environment = process.env } = options
  const { sealedSecret, credentials, keychain } = profile
  if (keychain === true) return loadFromKeychain(profile, name, options, signal)
  if (sealedSecret !== undefined) return openSealedProfile(profile, sealedSecret, place, options, signal)
  if (credentials !== undefined)
    return readLocation(credentials, profile, { ...place, environment, allowGroupAccess }, signal)
  const found = parseCredentials(profile, {
    clientId: `"clientId" of profile "${name}"`,
    clientSecret: `"clientSecret" of profile "${name}"`,
  })
  if (found !== undefined) return found
  throw createInvalidCredentialsError(
    `Profile "${name}" holds no credentials.`,
    'Write "clientId" and "clientSecret" into it, or "keychain": true, or "credentials" with the place where they are.',
  )
}

async function loadFromKeychain(
  { baseUrl, cloudId }: Profile,
  name: string,
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials> {
  const kept = await createKeychainSource(name, options.keychain).load(signal)
  if (kept !== undefined)
    return { ...kept, ...omitUndefined({ baseUrl: baseUrl || undefined, cloudId: cloudId || undefined }) }
  throw createInvalidCredentialsError(
    `Profile "${name}" says that its credentials are in the keychain, but they are not there.`,
    `Store them with storeKeychainCredentials('${name}', { clientId, clientSecret }).`,
  )
}
