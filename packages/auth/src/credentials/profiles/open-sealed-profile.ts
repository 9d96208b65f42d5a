import { isSecret, Secret } from '@cloudconnexa/core/runtime'
import { createInvalidCredentialsError, type Credentials } from '../parsing/credentials.ts'
import { parseCredentials } from '../parsing/parse-credentials.ts'
import type { UnknownObject } from '../../objects/json-object.ts'
import type { Profile } from './parse-profile.ts'
import { createInvalidFileError } from './profile-error.ts'
import type { ProfileOptions } from './profile-options.ts'
import { type OpenProblem, openSecret } from './sealed-secret.ts'

/** Secrets that were opened, by the options of the source, so that nobody is asked again when credentials are reloaded. */
const openedSecrets = new WeakMap<ProfileOptions, Map<string, Secret>>()

/**
 * Reads the credentials of a profile whose client secret is encrypted.
 *
 * @param profile - The profile.
 * @param sealedSecret - Its encrypted secret.
 * @param context - Name of the profile, and the profile file.
 * @param options - Where the passphrase comes from.
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`) when there is no passphrase, or it is wrong.
 * @throws {ConfigurationError} (`PROFILE_INVALID`) when the secret was damaged or written for something else.
 */
export async function openSealedProfile(
  profile: Profile,
  sealedSecret: UnknownObject,
  { name, path }: { readonly name: string; readonly path: string },
  options: ProfileOptions,
  signal: AbortSignal,
): Promise<Credentials> {
  const { clientId = '', baseUrl, cloudId } = profile
  const target = { clientId, baseUrl, cloudId }
  const opened = openedSecrets.get(options) ?? new Map<string, Secret>()
  const kind = JSON.stringify([target, sealedSecret])
  const clientSecret =
    opened.get(kind) ?? (await openSecret(target, sealedSecret, await readPassphrase(name, options, signal)))
  if (typeof clientSecret === 'string') throw createOpenError(clientSecret, name, path)
  openedSecrets.set(options, opened.set(kind, clientSecret))
  const labels = {
    clientId: `"clientId" of profile "${name}"`,
    clientSecret: `the secret of profile "${name}"`,
  }
  const found = parseCredentials({ ...target, clientSecret }, labels)
  if (found !== undefined) return found
  throw createOpenError('damaged', name, path)
}

/**
 * Checks a passphrase.
 *
 * @param passphrase - As a program passed it.
 * @param owner - What it belongs to, within a sentence.
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`) when it is empty or no string.
 */
export function checkPassphrase(passphrase: unknown, owner: string): Secret {
  const text: unknown = isSecret(passphrase) ? passphrase.reveal() : passphrase
  if (typeof text === 'string' && text !== '') return new Secret(text)
  throw createInvalidCredentialsError(
    `The passphrase of ${owner} is empty, or not a string.`,
    'Pass a passphrase.',
  )
}

async function readPassphrase(name: string, options: ProfileOptions, signal: AbortSignal): Promise<Secret> {
  const { environment = process.env, passphrase } = options
  const found = environment['CLOUDCONNEXA_PASSPHRASE'] || (await passphrase?.(name, signal))
  if (found !== undefined) return checkPassphrase(found, `profile "${name}"`)
  throw createInvalidCredentialsError(
    `The client secret of profile "${name}" is encrypted, and there is no passphrase.`,
    'Set CLOUDCONNEXA_PASSPHRASE, or pass "passphrase" to profileCredentials().',
  )
}

function createOpenError(problem: OpenProblem, name: string, path: string): Error {
  if (problem === 'foreign') {
    return createInvalidCredentialsError(
      `The passphrase does not open the client secret of profile "${name}".`,
      'Pass the passphrase that the profile was saved with. If its client ID was changed since, save the profile again.',
    )
  }
  const what = {
    newer: 'was encrypted by a newer version of @cloudconnexa/auth',
    elsewhere: 'was encrypted for another base URL or Cloud ID than the profile has now',
    damaged: 'is encrypted and has been damaged',
  }[problem]
  return createInvalidFileError(
    `The client secret of profile "${name}" ${what}.`,
    path,
    problem === 'newer' ? 'Update the package, or save the profile again.' : 'Save the profile again.',
  )
}
