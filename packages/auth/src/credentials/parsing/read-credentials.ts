import { Secret } from '@cloudconnexa/core/runtime'
import { loadPart } from '../../files/load-part.ts'
import { omitUndefined } from '../../objects/omit-undefined.ts'
import { cleanValue, type CredentialInput, type CredentialLabels, type Credentials } from './credentials.ts'
import type * as parsing from './parse-credentials.ts'

/**
 * Checks and cleans credentials. Empty strings count as missing; line breaks at the end, which come with pasting and with
 * `echo`, are removed. What says why credentials cannot be used is loaded with the first such ones.
 *
 * @param input - The credentials as they were provided.
 * @param labels - What the two halves are called in errors.
 * @returns `undefined` when both halves are missing.
 * @throws {ConfigurationError} when one half is missing (`CREDENTIALS_INVALID`).
 * @throws {ConfigurationError} when one holds white space, control characters or, in a client ID, a colon, or is a mask such as
 *   `[secret]`, which is printed in place of a secret (`CREDENTIALS_INVALID`).
 */
export async function readCredentials(
  input: CredentialInput,
  labels: CredentialLabels,
): Promise<Credentials | undefined> {
  const [clientId, clientSecret] = [cleanValue(input.clientId), cleanValue(input.clientSecret)]
  if (clientId === undefined && clientSecret === undefined) return undefined
  const [baseUrl, cloudId] = [cleanValue(input.baseUrl), cleanValue(input.cloudId)]
  return typeof clientId === 'string' &&
    typeof clientSecret === 'string' &&
    baseUrl !== null &&
    cloudId !== null &&
    !clientId.includes(':')
    ? omitUndefined({ clientId, clientSecret: new Secret(clientSecret), baseUrl, cloudId })
    : (await loadParsing()).parseCredentials(input, labels)
}

/** Loads what says why credentials cannot be used. */
export function loadParsing(): Promise<typeof parsing> {
  return loadPart(() => import('./parse-credentials.ts'), {
    noun: 'credentials',
    unusable: 'CREDENTIALS_INVALID',
    relocation: 'pass other credentials',
  })
}
