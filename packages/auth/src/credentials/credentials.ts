import { isMaskedSecret, isSecret, Secret } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'
import { omitUndefined } from '../objects/omit-undefined.ts'

/** API credentials, and where they belong if their source knows. */
export interface Credentials {
  /** Client ID of the API credentials, whole: `<prefix>.<cloudId>`. */
  readonly clientId: string
  /** Client secret of the API credentials. */
  readonly clientSecret: Secret
  /** Scheme and host of the API. Wins over `cloudId`. */
  readonly baseUrl?: string
  /** The account. Default: the second part of the client ID, which is `<prefix>.<cloudId>`. */
  readonly cloudId?: string
}

/** Credentials as a person or a file provides them: anything may be missing or empty. */
export interface CredentialInput {
  /** Client ID of the API credentials, whole: `<prefix>.<cloudId>`. */
  readonly clientId?: string | undefined
  /** Client secret of the API credentials. */
  readonly clientSecret?: string | Secret | undefined
  /** Scheme and host of the API. Wins over `cloudId`. */
  readonly baseUrl?: string | undefined
  /** The account. Default: the second part of the client ID. */
  readonly cloudId?: string | undefined
}

/** What the two halves are called within a sentence: `the option clientId`. */
export interface CredentialLabels {
  readonly clientId: string
  readonly clientSecret: string
}

const unusable = /[\s\p{Cc}]/u

/**
 * Checks and cleans credentials. Empty strings count as missing; line breaks at the end, which come with pasting and with
 * `echo`, are removed.
 *
 * @param input - The credentials as they were provided.
 * @param labels - What the two halves are called in errors.
 * @returns `undefined` when both halves are missing.
 * @throws {ConfigurationError} when one half is missing (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when one holds white space, control characters or, in a client ID, a colon, or is a mask such as
 *   `[secret]`, which is printed in place of a secret (`CREDENTIALS_INVALID`).
 */
export function readCredentials(input: CredentialInput, labels: CredentialLabels): Credentials | undefined {
  const clientId = cleanValue(input.clientId, labels.clientId)
  const clientSecret = cleanValue(input.clientSecret, labels.clientSecret)
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
  const baseUrl = cleanValue(input.baseUrl, 'the base URL')
  const cloudId = cleanValue(input.cloudId, 'the Cloud ID')
  return omitUndefined({ clientId, clientSecret: new Secret(clientSecret), baseUrl, cloudId })
}

/**
 * A `CREDENTIALS_INVALID` error.
 *
 * @param message - What is wrong.
 * @param hint - What to do about it.
 */
export function createInvalidCredentialsError(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'CREDENTIALS_INVALID', hint })
}

function cleanValue(input: string | Secret | undefined, label: string): string | undefined {
  if (input === undefined) return undefined
  const value: unknown = isSecret(input) ? input.reveal() : input
  // Programs without types may pass anything.
  if (typeof value !== 'string') {
    throw createInvalidCredentialsError(`${capitalize(label)} is not a string.`, `Pass ${label} as a string.`)
  }
  const text = value.replace(/[\r\n]+$/, '')
  if (text === '') return undefined
  refuseMask(text, label)
  if (unusable.test(text)) {
    throw createInvalidCredentialsError(
      `${capitalize(label)} holds white space or control characters.`,
      `Copy ${label} again, without spaces and line breaks around or inside it.`,
    )
  }
  return text
}

/**
 * Refuses what logs and JSON show in place of a secret.
 *
 * @param value - The value.
 * @param label - What it is called within a sentence.
 * @throws {ConfigurationError} when it is a mask (`CREDENTIALS_INVALID`).
 */
export function refuseMask(value: string | Secret, label: string): void {
  if (!isMaskedSecret(value)) return
  throw createInvalidCredentialsError(
    `${capitalize(label)} is a mask such as [secret], which is printed in place of a secret.`,
    `Copy ${label} itself: logs and JSON do not show it.`,
  )
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
