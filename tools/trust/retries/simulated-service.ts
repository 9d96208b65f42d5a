import { type Client, type ClientOptions, createClient, Secret } from '@cloudconnexa/core'
import { VirtualClock } from '@cloudconnexa/emulator'
import { regions } from '@cloudconnexa/regions'
import { SeededRandom } from '../../../packages/client/test/support/seeded-random.ts'

/** Decides whether a request fails. */
export type Fault = (now: number, random: SeededRandom) => boolean

/** A client and the service that it calls; both live on a virtual clock, which jumps over every wait. */
export interface SimulatedService extends AsyncDisposable {
  readonly client: Client<{ readonly regions: typeof regions }>
  readonly clock: VirtualClock
  /** Requests that have arrived. */
  readonly requests: number
}

// Milliseconds from request to response.
const latency = 10

/**
 * Starts a {@link SimulatedService}, whose failures are 503.
 *
 * @param isFailing - Called for each request as it arrives.
 */
export function startSimulatedService(
  isFailing: Fault,
  settings: Partial<ClientOptions> = {},
): SimulatedService {
  const clock = new VirtualClock({ turns: 1 })
  clock.autoAdvance()
  const random = new SeededRandom(1)
  let requests = 0
  const client = createClient({
    services: { regions },
    auth: () => ({
      getEndpoint: () => ({ baseUrl: 'https://simulated.api.openvpn.com', credentialKey: 'simulated' }),
      getToken: () => ({ secret: new Secret('simulated'), expiresAt: Number.POSITIVE_INFINITY }),
      invalidate: async () => undefined,
    }),
    transport: {
      send: async () => {
        requests += 1
        const status = isFailing(clock.monotonic(), random) ? 503 : 200
        await clock.sleep(latency)
        return { status, headers: {}, body: status === 200 ? '[]' : '' }
      },
    },
    // Only retries are measured, so nothing waits for limits.
    rateLimiter: {
      acquire: async () => ({ release: () => undefined }),
      state: () => {
        throw new Error('The simulated service has no limits.')
      },
    },
    validate: 'off',
    clock,
    random: () => random.next(),
    ...settings,
  })
  return {
    client,
    clock,
    get requests() {
      return requests
    },
    [Symbol.asyncDispose]: () => client.close(),
  }
}

/** Reads once; whether that succeeded. */
export async function tryRead({ client }: SimulatedService): Promise<boolean> {
  try {
    await client.regions.list()
    return true
  } catch {
    return false
  }
}
