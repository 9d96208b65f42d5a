import { omitUndefined } from '../../objects/omit-undefined.ts'
import { toObject, type UnknownObject } from '../../objects/json-object.ts'
import { createInvalidFileError, requireObject } from './profile-error.ts'
import type { CredentialLocation } from './new-profile.ts'

/** One profile as the file has it. */
export interface Profile {
  readonly clientId?: string
  readonly clientSecret?: string
  /** The client secret, encrypted with a passphrase. */
  readonly sealedSecret?: UnknownObject
  readonly baseUrl?: string
  readonly cloudId?: string
  /** The client ID and secret are in the keychain, under the profile's name. */
  readonly keychain?: boolean
  readonly credentials?: CredentialLocation
  readonly readOnly?: boolean
  readonly confirm?: 'typed'
}

/** Properties that say what the credentials are, and where they belong: a profile that is saved replaces all of them. */
export const credentialProperties: ReadonlySet<string> = new Set<keyof Profile>([
  'clientId',
  'clientSecret',
  'sealedSecret',
  'baseUrl',
  'cloudId',
  'keychain',
  'credentials',
])

/**
 * Checks what a profile file has under the name of a profile.
 *
 * @param name - The profile.
 * @param value - What is there.
 * @param path - The file, for errors.
 * @throws {ConfigurationError} (`PROFILE_INVALID`) when a property that is known here has another type. No value is quoted.
 */
export function parseProfile(name: string, value: unknown, path: string): Profile {
  const properties = requireObject(value, `Profile "${name}"`, path)
  const read = <T>(key: string, fits: (found: unknown) => found is T, rule: string): T | undefined => {
    const found = properties[key]
    if (found === undefined || fits(found)) return found
    throw createInvalidFileError(
      `"${key}" of profile "${name}" ${rule}.`,
      path,
      `Correct "${key}", or remove it.`,
    )
  }
  const readString = (key: string): string | undefined => read(key, isString, 'is not a string')
  const readBoolean = (key: string): boolean | undefined => read(key, isBoolean, 'is neither true nor false')
  const profile = omitUndefined({
    clientId: readString('clientId'),
    clientSecret: readString('clientSecret'),
    sealedSecret: read('sealedSecret', isObject, 'is not an object'),
    baseUrl: readString('baseUrl'),
    cloudId: readString('cloudId'),
    keychain: readBoolean('keychain'),
    credentials: read('credentials', isLocation, `does not name ${locations}`),
    readOnly: readBoolean('readOnly'),
    confirm: read('confirm', isTyped, 'is not "typed"'),
  })
  const places = findSecretPlaces(profile).map(({ key }) => `"${key}"`)
  if (places.length < 2) return profile
  throw createInvalidFileError(
    `Profile "${name}" has its client secret in several places: ${places.join(', ')}.`,
    path,
    'Keep one of them, and remove the others.',
  )
}

/** Where a client secret can be: the property of the profile that says so, and what summaries call it. */
interface SecretPlace {
  readonly key: keyof Profile
  readonly place: 'profile' | 'encrypted' | 'keychain' | 'command' | 'environment' | 'file'
}

/** Says where the client secret of a profile is. */
export function findSecretPlaces(profile: Profile): readonly SecretPlace[] {
  const { clientSecret, sealedSecret, keychain, credentials } = profile
  const places: SecretPlace[] = []
  if (clientSecret !== undefined && clientSecret !== '')
    places.push({ key: 'clientSecret', place: 'profile' })
  if (sealedSecret !== undefined) places.push({ key: 'sealedSecret', place: 'encrypted' })
  if (keychain === true) places.push({ key: 'keychain', place: 'keychain' })
  if (credentials !== undefined) places.push({ key: 'credentials', place: findLocationKind(credentials) })
  return places
}

const locations =
  'one of { "command": ["…"] }, { "environment": { "clientId": "…", "clientSecret": "…" } } and { "file": "…" }'

/**
 * Whether a value says where credentials are, in one of the three ways.
 *
 * @param value - Any value.
 */
export function isLocation(value: unknown): value is CredentialLocation {
  const { command, environment, file } = toObject(value) ?? {}
  if ([command, environment, file].filter((found) => found !== undefined).length !== 1) return false
  if (file !== undefined) return isFilled(file)
  if (command !== undefined)
    return Array.isArray(command) && isFilled(command[0]) && command.every((part) => isString(part))
  const { clientId, clientSecret } = toObject(environment) ?? {}
  return isFilled(clientId) && isFilled(clientSecret)
}

function findLocationKind(location: CredentialLocation): 'command' | 'environment' | 'file' {
  if ('command' in location) return 'command'
  return 'file' in location ? 'file' : 'environment'
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** A null character would end the text for the operating system. */
function isFilled(value: unknown): value is string {
  return isString(value) && value !== '' && !value.includes('\0')
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isTyped(value: unknown): value is 'typed' {
  return value === 'typed'
}

function isObject(value: unknown): value is UnknownObject {
  return toObject(value) !== undefined
}
