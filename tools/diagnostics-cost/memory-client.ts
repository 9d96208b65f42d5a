import { type ClientOptions, Secret } from '@cloudconnexa/core'

const headers = {
  'content-type': 'application/json',
  'x-ratelimit-remaining': '99',
  'x-ratelimit-replenish-rate': '100',
  'x-ratelimit-replenish-time': '1',
}

/** Options of a client whose responses come from memory, so that nothing but the SDK is measured. */
export function createMemoryClientOptions(): ClientOptions {
  const token = { secret: new Secret('not-a-token'), expiresAt: Number.POSITIVE_INFINITY }
  const endpoint = { baseUrl: 'https://example.api.openvpn.com', credentialKey: 'key' }
  return {
    auth: () => ({
      getEndpoint: () => endpoint,
      getToken: () => token,
      invalidate: async () => undefined,
    }),
    transport: { send: async () => ({ status: 200, headers, body: '[]' }) },
  }
}
