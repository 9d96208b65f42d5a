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

/** @throws {ConfigurationError} (`SERVICE_INVALID`) when the services of plugins are no object. */
export function requireServices(additional: unknown): void {
  if (typeof additional === 'object' && additional !== null) return
  throw new ConfigurationError('CloudConnexaClient.with() was called without services.', {
    code: 'SERVICE_INVALID',
    hint: 'Pass the services by their key on the client: CloudConnexaClient.with({ edgeRelays }).',
  })
}
