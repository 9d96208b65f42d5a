import { isMaskedSecret, isSecret, Secret } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import { omitUndefined } from '../../objects/omit-undefined.ts'
import {
  cleanValue,
  createInvalidCredentialsError,
  type CredentialInput,
  type CredentialLabels,
  type Credentials,
} from './credentials.ts'

// Loaded with the first credentials, or options for them, that cannot be used, and with the places that few programs keep
// credentials in.

/**
 * Checks and cleans credentials as `readCredentials` does, and says what is wrong with them.
 *
 * @param input - The credentials as they were provided.
 * @param labels - What the two halves are called in errors.
 * @returns `undefined` when both halves are missing.
 * @throws {ConfigurationError} when they cannot be used (`CREDENTIALS_INVALID`).
 */
export function parseCredentials(input: CredentialInput, labels: CredentialLabels): Credentials | undefined {
  const clientId = parseValue(input.clientId, labels.clientId)
  const clientSecret = parseValue(input.clientSecret, labels.clientSecret)
  if (clientId === undefined && clientSecret === undefined) return undefined
  if (clientId === undefined || clientSecret === undefined) {
    const [there, missing] =
      clientId === undefined ? [labels.clientSecret, labels.clientId] : [labels.clientId, labels.clientSecret]
    throw createInvalidCredentialsError(
      `${capitalize(there)} is set, but ${missing} is not.`,
      `Set ${missing} as well: the client ID and the client secret belong together.`,
    )
  }
  if (clientId.includes(':')) {
    throw createInvalidCredentialsError(
      `${capitalize(labels.clientId)} holds a colon.`,
      'Copy the client ID again; it has no colon.',
    )
  }
  const baseUrl = parseValue(input.baseUrl, 'the base URL')
  const cloudId = parseValue(input.cloudId, 'the Cloud ID')
  return omitUndefined({ clientId, clientSecret: new Secret(clientSecret), baseUrl, cloudId })
}

function parseValue(input: string | Secret | undefined, label: string): string | undefined {
  const cleaned = cleanValue(input)
  if (cleaned !== null) return cleaned
  const value: unknown = isSecret(input) ? input.reveal() : input
  if (typeof value !== 'string')
    throw createInvalidCredentialsError(`${capitalize(label)} is not a string.`, `Pass ${label} as a string.`)
  if (isMaskedSecret(value.replace(/[\r\n]+$/, ''))) throw createMaskRefusal(label)
  throw createInvalidCredentialsError(
    `${capitalize(label)} holds white space or control characters.`,
    `Copy ${label} again, without spaces and line breaks around or inside it.`,
  )
}

/**
 * Creates the error of what logs and JSON show in place of a secret (`CREDENTIALS_INVALID`).
 *
 * @param label - What the value is called within a sentence.
 */
export function createMaskRefusal(label: string): ConfigurationError {
  return createInvalidCredentialsError(
    `${capitalize(label)} is a mask such as [secret], which is printed in place of a secret.`,
    `Copy ${label} itself: logs and JSON do not show it.`,
  )
}

/**
 * Creates the error of a chain of which no source has credentials.
 *
 * @param absent - Why not, by source.
 */
export function createMissingError(absent: readonly string[]): ConfigurationError {
  return new ConfigurationError(`No API credentials were found. Looked at: ${absent.join('; ')}.`, {
    code: 'CREDENTIALS_MISSING',
    hint:
      'Set CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET, or pass clientId and clientSecret to clientCredentials(), ' +
      'or write a profile with saveProfile(), or fill the keychain with storeKeychainCredentials(). ' +
      'API credentials are created in the administration portal.',
  })
}

/** Creates the error of credentials of which nobody can say where they belong (`CREDENTIALS_INVALID`). */
export function createMissingCloudId(): ConfigurationError {
  return createInvalidCredentialsError(
    'The client ID does not name a Cloud ID, and no base URL is set.',
    'Check that the whole client ID was copied: it looks like "<prefix>.<cloudId>". ' +
      'Otherwise set cloudId or baseUrl ("https://<cloudId>.api.openvpn.com").',
  )
}

/** Creates the error of a `tokenRequestStyle` that does not exist (`OPTION_INVALID`). */
export function createWrongStyle(): ConfigurationError {
  return createInvalidOption(
    'tokenRequestStyle is neither "basic" nor "form".',
    'Pass one of the two, or leave it out.',
  )
}

/** Creates the error of a token store beside a manager, which has its own (`OPTION_INVALID`). */
export function createSecondStore(): ConfigurationError {
  return createInvalidOption(
    'Both tokenManager and tokenStore are set.',
    'Pass the store to the manager: new TokenManager({ store }).',
  )
}

function createInvalidOption(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'OPTION_INVALID', hint })
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
