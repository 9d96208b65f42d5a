import { Secret } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../../src/index.ts'

/** The bearer token that clients of {@link connectToHostile} send. */
export const sentToken = 'CANARY-access-token'

/** A client of a server that means ill: it sends every request once and closes its transport with itself. */
export function connectToHostile(
  baseUrl: string,
  transport: Transport,
  options: CloudConnexaClientOptions = {},
): CloudConnexaClient & AsyncDisposable {
  const client = new CloudConnexaClient({
    auth: () => ({
      getEndpoint: async () => ({ baseUrl, credentialKey: 'key' }),
      getToken: async () => ({ secret: new Secret(sentToken), expiresAt: Number.POSITIVE_INFINITY }),
      invalidate: async () => undefined,
      close: async () => transport.close?.(),
    }),
    retry: { maxAttempts: 1 },
    validate: 'off',
    transport,
    ...options,
  })
  return client
}
