import { checkOptions, optionRules } from '@cloudconnexa/core/runtime'
import type { Environment } from '../files/user-folders.ts'
import type { CredentialSource } from './credential-source.ts'
import { readCredentials } from './parsing/read-credentials.ts'

/**
 * Credentials from `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, with `CLOUDCONNEXA_BASE_URL` if it is set.
 *
 * @param environment - Default: `process.env`, read when the credentials are needed.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is not an object.
 */
export function environmentCredentials(environment?: Environment): CredentialSource {
  checkOptions('environmentCredentials()', { environment }, { environment: optionRules.object })
  return createEnvironmentSource(environment)
}

/** The source without a check of what was passed: see {@link environmentCredentials}. */
export function createEnvironmentSource(environment?: Environment): CredentialSource {
  return {
    name: 'environment variables CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET',
    load: async () => {
      const variables = environment ?? process.env
      return readCredentials(
        {
          clientId: variables['CLOUDCONNEXA_CLIENT_ID'],
          clientSecret: variables['CLOUDCONNEXA_CLIENT_SECRET'],
          baseUrl: variables['CLOUDCONNEXA_BASE_URL'],
        },
        {
          clientId: 'the environment variable CLOUDCONNEXA_CLIENT_ID',
          clientSecret: 'the environment variable CLOUDCONNEXA_CLIENT_SECRET',
        },
      )
    },
  }
}
