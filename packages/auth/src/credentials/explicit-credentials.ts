import type { CredentialSource } from './credential-source.ts'
import { type GivenCredentials, readCredentials } from './credentials.ts'

/** Credentials written into the program, or read by it from a place of its own. */
export function explicitCredentials(given: GivenCredentials): CredentialSource {
  return {
    name: 'options clientId and clientSecret',
    load: async () =>
      readCredentials(given, { clientId: 'the option clientId', clientSecret: 'the option clientSecret' }),
  }
}
