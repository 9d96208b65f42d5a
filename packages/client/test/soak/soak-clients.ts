import {
  AdaptiveRateLimiter,
  CloudConnexaClient,
  type CloudConnexaClientOptions,
  TokenManager,
} from '@cloudconnexa/client'
import { gotTransport } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { undiciTransport } from '@cloudconnexa/core/undici'
import type { PlainEndpoint } from './plain-api.ts'
import type { SeededRandom } from '../support/seeded-random.ts'

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** The clients of a soak. */
export interface SoakClients {
  readonly clients: readonly CloudConnexaClient[]
  /** Closes all of them, and the transports that they were given. */
  readonly close: () => Promise<void>
}

/** Clients of one API key: two that share limits and tokens, and two that know nothing of the others; over every transport. */
export function createSoakClients(
  { url: baseUrl, clientId, clientSecret }: PlainEndpoint,
  random: SeededRandom,
): SoakClients {
  const common: CloudConnexaClientOptions = {
    baseUrl,
    clientId,
    clientSecret,
    logger: silent,
    // Shorter than usual, so that more happens.
    attemptTimeout: 800,
    retry: { baseDelay: 50, maxDelay: 1_000 },
    random: () => random.next(),
  }
  const shared = { rateLimiter: new AdaptiveRateLimiter(), tokenManager: new TokenManager() }
  const options = { proxy: false } as const
  const [got, undici, node] = [gotTransport(options), undiciTransport(options), nodeTransport(options)]
  const clients = [
    new CloudConnexaClient({ ...common, ...shared, transport: got }),
    new CloudConnexaClient({ ...common, ...shared, transport: undici, validate: 'throw' }),
    new CloudConnexaClient({ ...common, transport: node, validate: 'throw' }),
    // Its transport is its own, and closed with it.
    new CloudConnexaClient({ ...common, ...options, validate: 'off' }),
  ]
  return {
    clients,
    close: async () => {
      await Promise.all(clients.map((client) => client.close()))
      await shared.tokenManager.close()
      await Promise.all([got, undici, node].map(async (transport) => transport.close?.()))
    },
  }
}
