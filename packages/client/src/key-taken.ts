import { ConfigurationError } from '@cloudconnexa/errors'

/** The error of a service whose key the client has already. */
export function createKeyTaken(key: string): ConfigurationError {
  return new ConfigurationError(
    `"${key}" cannot be the key of a service: CloudConnexaClient has it already.`,
    {
      code: 'SERVICE_INVALID',
      hint: `Give the service another key, such as: CloudConnexaClient.with({ ${key}Service: … }).`,
    },
  )
}
