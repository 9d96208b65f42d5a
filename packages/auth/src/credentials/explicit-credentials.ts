import { refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import type { CredentialSource } from './credential-source.ts'
import type { CredentialInput } from './parsing/credentials.ts'
import { readCredentials } from './parsing/read-credentials.ts'

/**
 * Credentials that the program passes itself.
 *
 * @param input - The credentials.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is not an object, or has a property of another name.
 */
export function explicitCredentials(input: CredentialInput): CredentialSource {
  refuseUnknownOptions('explicitCredentials()', input, ['clientId', 'clientSecret', 'baseUrl', 'cloudId'])
  return createExplicitSource(input)
}

/** The source without a check of what was passed: see {@link explicitCredentials}. */
export function createExplicitSource(input: CredentialInput): CredentialSource {
  return {
    name: 'options clientId and clientSecret',
    load: async () =>
      readCredentials(input, { clientId: 'the option clientId', clientSecret: 'the option clientSecret' }),
  }
}
