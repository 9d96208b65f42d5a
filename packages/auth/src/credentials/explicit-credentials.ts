import type { CredentialSource } from './credential-source.ts'
import { type CredentialInput, readCredentials } from './credentials.ts'

/**
 * Credentials that the program passes itself.
 *
 * @param input - The credentials.
 */
export function explicitCredentials(input: CredentialInput): CredentialSource {
  return {
    name: 'options clientId and clientSecret',
    load: async () =>
      readCredentials(input, { clientId: 'the option clientId', clientSecret: 'the option clientSecret' }),
  }
}
