import { decodeText } from '../../files/decode-text.ts'
import type { Environment } from '../../files/user-folders.ts'
import { parseJsonObject } from '../../objects/json-object.ts'
import { openPrivateFile } from '../../private-files/open-private-file.ts'
import { createInvalidCredentialsError, type Credentials } from '../parsing/credentials.ts'
import { parseCredentials } from '../parsing/parse-credentials.ts'
import type { Profile } from './parse-profile.ts'
import type { CredentialLocation } from './new-profile.ts'
import { runCommand } from './run-command.ts'

/** Where a profile is, and how what it refers to is read. */
export interface LocationContext {
  /** Name of the profile. */
  readonly name: string
  /** The profile file. */
  readonly path: string
  readonly environment: Environment
  readonly allowGroupAccess: boolean
}

/**
 * Reads credentials that neither the profile file nor the keychain has. A base URL or Cloud ID of the profile wins over what comes
 * with them.
 *
 * @param location - Where they are.
 * @param profile - The profile that says so.
 * @param signal - Ends a command.
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`, `PROFILE_INVALID`, `PROFILE_PERMISSIONS`) when they are not there, or cannot
 *   be used.
 */
export async function readLocation(
  location: CredentialLocation,
  profile: Profile,
  context: LocationContext,
  signal: AbortSignal,
): Promise<Credentials> {
  if ('environment' in location) return readVariables(location.environment, profile, context)
  const [what, content] =
    'command' in location
      ? ['output of the command', await runCommand(location.command, context.name, signal)]
      : ['credential file', await readCredentialFile(location.file, context)]
  const source = `the ${what} of profile "${context.name}"`
  const found = parseJsonObject(decodeText(content) ?? '')
  if (found === undefined)
    throw createInvalidCredentialsError(`${capitalize(source)} is not a JSON object.`, expected)
  const { clientId = profile.clientId, clientSecret, baseUrl, cloudId } = found
  const hasPlace = Boolean(profile.baseUrl) || Boolean(profile.cloudId)
  const place = hasPlace ? profile : { baseUrl, cloudId }
  const labels = { clientId: `"clientId" in ${source}`, clientSecret: `"clientSecret" in ${source}` }
  // What is no string is refused there.
  const input = { clientId, clientSecret, baseUrl: place.baseUrl, cloudId: place.cloudId } as Profile
  const credentials = parseCredentials(input, labels)
  if (credentials !== undefined) return credentials
  throw createInvalidCredentialsError(`${capitalize(source)} holds no credentials.`, expected)
}

const expected = 'It must be { "clientId": "…", "clientSecret": "…" }, and nothing else.'

function readVariables(
  names: { readonly clientId: string; readonly clientSecret: string },
  { baseUrl, cloudId }: Profile,
  { name, environment }: LocationContext,
): Credentials {
  const { clientId, clientSecret } = names
  const labels = {
    clientId: `the environment variable ${clientId}`,
    clientSecret: `the environment variable ${clientSecret}`,
  }
  const input = { clientId: environment[clientId], clientSecret: environment[clientSecret], baseUrl, cloudId }
  const credentials = parseCredentials(input, labels)
  if (credentials !== undefined) return credentials
  throw createInvalidCredentialsError(
    `The environment variables ${clientId} and ${clientSecret}, which profile "${name}" names, are not set.`,
    'Set both, or correct "environment" in "credentials" of the profile.',
  )
}

async function readCredentialFile(
  file: string,
  { name, path, allowGroupAccess }: LocationContext,
): Promise<Uint8Array> {
  const { dirname, resolve } = await import('node:path')
  const target = resolve(dirname(path), file)
  const opened = await openPrivateFile(target, {
    noun: 'credential file',
    tooOpen: 'PROFILE_PERMISSIONS',
    unusable: 'PROFILE_INVALID',
    relocation: `correct "file" in "credentials" of profile "${name}"`,
    allowGroupAccess,
  })
  const content = await opened.read()
  if (content !== undefined) return content
  throw createInvalidCredentialsError(
    `The credential file ${target}, which profile "${name}" names, does not exist.`,
    'Write it with mode 0600, or correct "file" in "credentials" of the profile.',
  )
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
