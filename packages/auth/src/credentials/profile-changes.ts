import {
  checkOptions,
  createRule,
  optionRules,
  refuseUnknownOptions,
  reveal,
  Secret,
} from '@cloudconnexa/core/runtime'
import { omitUndefined } from '../objects/omit-undefined.ts'
import { createInvalidCredentialsError } from './parsing/credentials.ts'
import { parseCredentials } from './parsing/parse-credentials.ts'
import { readCloudId } from './parsing/read-cloud-id.ts'
import {
  type CurrentProfile,
  findCurrent,
  findProfileOfEnvironment,
} from './profiles/find-current-profile.ts'
import { checkPassphrase } from './profiles/open-sealed-profile.ts'
import { findSecretPlaces, isLocation, type Profile } from './profiles/parse-profile.ts'
import { createNotFoundError } from './profiles/profile-error.ts'
import { openProfileFile, parseProfiles, type ProfileDocument } from './profiles/profile-file.ts'
import type { NewProfile, ProfileSettings, SaveProfileOptions } from './profiles/new-profile.ts'
import type { ProfileFileOptions } from './profiles/profile-options.ts'
import type { ProfileSummary } from './profiles/profile-summary.ts'
import { sealSecret } from './profiles/sealed-secret.ts'

/** Lists all profiles without their client secrets. */
export async function readSummaries(options: ProfileFileOptions): Promise<ProfileSummary[]> {
  const file = await openProfileFile(options)
  const document = parseProfiles(await file.read(), file.path)
  if (document.names.length === 0) return []
  const current = findCurrent(options.environment ?? process.env, document.current)
  return document.names.map((name) => summarize(name, document.read(name) ?? {}, name === current.name))
}

/** Writes a profile, in place of one of the same name. */
export async function writeProfile(
  name: string,
  profile: NewProfile,
  options: SaveProfileOptions,
): Promise<void> {
  if (name === '')
    throw createInvalidCredentialsError('The profile has no name.', 'Pass a name, for example "default".')
  const settings = checkSettings('a profile', profile, [
    'clientId',
    'clientSecret',
    'keychain',
    'credentials',
    'baseUrl',
    'cloudId',
  ])
  const checked = await sealProfile(checkProfile(profile), options.passphrase, name)
  const file = await openProfileFile(options)
  await file.edit((content) => parseProfiles(content, file.path).replace(name, checked, settings))
}

/** Changes the settings of a profile. */
export async function writeSettings(
  name: string,
  settings: ProfileSettings,
  options: ProfileFileOptions,
): Promise<void> {
  const checked = checkSettings('the settings of a profile', settings, [])
  await editProfile(name, options, (document) => document.change(name, checked))
}

/** Finds the profile that is used where none is named. */
export async function readCurrent(options: ProfileFileOptions): Promise<CurrentProfile> {
  const environment = options.environment ?? process.env
  const named = findProfileOfEnvironment(environment)
  if (named !== undefined) return named
  const file = await openProfileFile(options)
  return findCurrent(environment, parseProfiles(await file.read(), file.path).current)
}

/** Makes a profile the current one. */
export async function writeCurrent(name: string, options: ProfileFileOptions): Promise<void> {
  await editProfile(name, options, (document) => document.setCurrent(name))
}

/** Deletes a profile. */
export async function removeProfile(name: string, options: ProfileFileOptions): Promise<void> {
  await editProfile(name, options, (document) => document.remove(name))
}

/** Changes a file that has a profile. */
async function editProfile(
  name: string,
  options: ProfileFileOptions,
  edit: (document: ProfileDocument) => string,
): Promise<void> {
  const file = await openProfileFile(options)
  const requireProfile = (content: Uint8Array | undefined): ProfileDocument => {
    const document = parseProfiles(content, file.path)
    if (document.names.includes(name)) return document
    throw createNotFoundError(name, file.path, document.names, 'Pass the name of one that is there.')
  }
  // A file and a folder that are not there must not be created to change nothing.
  requireProfile(await file.read())
  await file.edit((content) => edit(requireProfile(content)))
}

function summarize(name: string, profile: Profile, isCurrent: boolean): ProfileSummary {
  const { clientId, baseUrl, cloudId = readCloudId(clientId ?? ''), confirm, readOnly = false } = profile
  const secret = findSecretPlaces(profile)[0]?.place ?? 'none'
  return { name, isCurrent, ...omitUndefined({ clientId, baseUrl, cloudId, confirm }), secret, readOnly }
}

function checkSettings(owner: string, settings: ProfileSettings, others: readonly string[]): ProfileSettings {
  refuseUnknownOptions(owner, settings, ['readOnly', 'confirm', ...others])
  const { readOnly, confirm } = settings
  const rules = {
    readOnly: optionRules.boolean,
    confirm: createRule((value) => value === 'typed' || value === false, 'must be "typed" or false'),
  }
  checkOptions(owner, { readOnly, confirm }, rules)
  return omitUndefined({ readOnly, confirm })
}

function checkProfile(profile: NewProfile): Profile {
  const { clientId, baseUrl, cloudId } = profile
  const place = omitUndefined({ clientId, baseUrl, cloudId })
  if ('keychain' in profile) return { ...place, keychain: true }
  if ('credentials' in profile) {
    const { credentials } = profile
    if (isLocation(credentials)) return { ...place, credentials }
    throw createInvalidCredentialsError(
      'The profile does not say where its credentials are.',
      'Pass one of { command: […] }, { environment: { clientId, clientSecret } } and { file } as "credentials".',
    )
  }
  const found = parseCredentials(profile, { clientId: 'the client ID', clientSecret: 'the client secret' })
  if (found === undefined) {
    throw createInvalidCredentialsError(
      'The profile holds no credentials.',
      'Pass clientId and clientSecret, or keychain: true, or "credentials" with the place where they are.',
    )
  }
  return { ...place, clientId: found.clientId, clientSecret: reveal(found.clientSecret) }
}

/** The profile with its client secret encrypted, where there is a passphrase. */
async function sealProfile(
  profile: Profile,
  passphrase: SaveProfileOptions['passphrase'],
  name: string,
): Promise<Profile> {
  if (passphrase === undefined) return profile
  const checked = checkPassphrase(passphrase, `profile "${name}"`)
  const { clientSecret, clientId = '', ...others } = profile
  if (clientSecret === undefined)
    throw createInvalidCredentialsError(
      'There is a passphrase, but the profile holds no client secret to encrypt.',
      'Pass clientSecret as well, or leave out the passphrase.',
    )
  const { baseUrl, cloudId } = profile
  const sealedSecret = await sealSecret({ clientId, baseUrl, cloudId }, new Secret(clientSecret), checked)
  return { ...others, clientId, sealedSecret }
}
