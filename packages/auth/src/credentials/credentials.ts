import { ConfigurationError } from '@cloudconnexa/errors'
import { isMaskedSecret, isSecret, Secret } from '@cloudconnexa/core'

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

/** Credentials as a person or a file gives them: anything may be missing or empty. */
export interface GivenCredentials {
  /** Client ID of the API credentials, whole: `<prefix>.<cloudId>`. */
  readonly clientId?: string | undefined
  /** Client secret of the API credentials. */
  readonly clientSecret?: string | Secret | undefined
  /** Scheme and host of the API. Wins over `cloudId`. */
  readonly baseUrl?: string | undefined
  /** The account. Default: the second part of the client ID. */
  readonly cloudId?: string | undefined
}

/** How a source calls the two halves within a sentence: `the option clientId`. */
export interface CredentialLabels {
  readonly clientId: string
  readonly clientSecret: string
}

const unusable = /[\s\p{Cc}]/u

/**
 * Makes credentials of what was given. Empty texts count as not given; line breaks at the end, which come with pasting and
 * with `echo`, are dropped.
 *
 * @returns `undefined` when neither half is given.
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`) when only one half is given, or one holds white space, control
 *   characters or, in a client ID, a colon, or is a mask such as `[secret]`, which is printed in place of a secret.
 */
export function readCredentials(given: GivenCredentials, labels: CredentialLabels): Credentials | undefined {
  const clientId = cleaned(given.clientId, labels.clientId)
  const clientSecret = cleaned(given.clientSecret, labels.clientSecret)
  if (clientId === undefined && clientSecret === undefined) return undefined
  if (clientId === undefined || clientSecret === undefined) {
    const [there, missing] =
      clientId === undefined ? [labels.clientSecret, labels.clientId] : [labels.clientId, labels.clientSecret]
    throw invalidCredentials(
      `${sentence(there)} is given, but ${missing} is not.`,
      `Give ${missing} as well: the client ID and the client secret belong together.`,
    )
  }
  if (clientId.includes(':')) {
    throw invalidCredentials(
      `${sentence(labels.clientId)} holds a colon.`,
      'Copy the client ID again; it has no colon.',
    )
  }
  const baseUrl = cleaned(given.baseUrl, 'the base URL')
  const cloudId = cleaned(given.cloudId, 'the Cloud ID')
  return {
    clientId,
    clientSecret: new Secret(clientSecret),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(cloudId === undefined ? {} : { cloudId }),
  }
}

/** A `CREDENTIALS_INVALID` error. */
export function invalidCredentials(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'CREDENTIALS_INVALID', hint })
}

function cleaned(given: string | Secret | undefined, label: string): string | undefined {
  if (given === undefined) return undefined
  const value: unknown = isSecret(given) ? given.reveal() : given
  // Programs without types may give anything.
  if (typeof value !== 'string') {
    throw invalidCredentials(`${sentence(label)} is not a text.`, `Give ${label} as a string.`)
  }
  const text = value.replace(/[\r\n]+$/, '')
  if (text === '') return undefined
  refuseMask(text, label)
  if (unusable.test(text)) {
    throw invalidCredentials(
      `${sentence(label)} holds white space or control characters.`,
      `Copy ${label} again, without spaces and line breaks around or inside of it.`,
    )
  }
  return text
}

/**
 * Refuses what logs and JSON show in place of a secret.
 *
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`)
 */
export function refuseMask(value: string | Secret, label: string): void {
  if (!isMaskedSecret(value)) return
  throw invalidCredentials(
    `${sentence(label)} is a mask such as [secret], which is printed in place of a secret.`,
    `Copy ${label} itself: logs and JSON do not show it.`,
  )
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
