import { isMaskedSecret, isSecret, type Secret } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'

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
  /** Whether a client with them refuses everything but reads, whatever its own option says. Default `false`. */
  readonly readOnly?: boolean
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
 * Removes line breaks at the end.
 *
 * @param input - As it was provided: programs without types may pass anything.
 * @returns `undefined` where there is none, `null` where it cannot be part of credentials.
 */
export function cleanValue(input: unknown): string | undefined | null {
  const value: unknown = isSecret(input) ? input.reveal() : input
  if (value === undefined) return undefined
  if (typeof value !== 'string') return null
  const text = value.replace(/[\r\n]+$/, '')
  if (text === '') return undefined
  return isMaskedSecret(text) || unusable.test(text) ? null : text
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
