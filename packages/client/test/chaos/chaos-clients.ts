import { CloudConnexaClient, type Clock, systemClock } from '@cloudconnexa/client'
import type { Transport } from '@cloudconnexa/core/runtime'
import { gotTransport } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { undiciTransport } from '@cloudconnexa/core/undici'
import type { SeededRandom } from '../support/seeded-random.ts'

/** A client of the chaos run, and what it is called there. */
export interface ChaosClient {
  readonly name: string
  readonly client: CloudConnexaClient
}

/** Where a client sends its requests, and by which way. */
export interface ChaosRoute {
  readonly name: string
  readonly baseUrl: string
  /** PEM of the authority of the server, where it speaks TLS. */
  readonly certificateAuthority?: string
  /** The proxy to use; `false` for none. */
  readonly proxy: string | false
}

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

const makers = { got: gotTransport, node: nodeTransport, undici: undiciTransport } as const

/** A client per transport and route, all with short times so that much happens. */
export function createChaosClients(
  routes: readonly ChaosRoute[],
  random: SeededRandom,
): { readonly clients: readonly ChaosClient[]; readonly close: () => Promise<void> } {
  const transports: Transport[] = []
  const clients = routes.flatMap(({ name: route, baseUrl, certificateAuthority, proxy }) =>
    Object.entries(makers).map(([name, make]): ChaosClient => {
      const transport = make({
        proxy,
        connectTimeout: 150,
        ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
      })
      transports.push(transport)
      const client = new CloudConnexaClient({
        baseUrl,
        clientId: 'chaos.local',
        clientSecret: 'not-a-real-secret',
        transport,
        logger: silent,
        clock: createUnsteadyClock(random.fork()),
        retry: { baseDelay: 1, maxDelay: 10, maxRetryAfter: 50 },
        random: () => random.next(),
      })
      return { name: `${name}, ${route}`, client }
    }),
  )
  return {
    clients,
    close: async () => {
      await Promise.all(clients.map(({ client }) => client.close()))
      await Promise.all(transports.map(async (transport) => transport.close?.()))
    },
  }
}

/** The machine's clock, whose wall time somebody sets back and forward all the time. */
function createUnsteadyClock(random: SeededRandom): Clock {
  let offset = 0
  return {
    ...systemClock,
    now: () => {
      if (random.chance(0.01)) offset = random.between(-3_600_000, 3_600_000)
      return systemClock.now() + offset
    },
  }
}
