import { VirtualClock } from '@cloudconnexa/emulator'
import type { ClientOptions } from '../../src/index.ts'
import type { Transport } from '../../src/runtime.ts'
import { createTestClient, type ThingsClient } from './create-test-client.ts'

/** A client whose service lives on the virtual clock alone: nothing but time passes between request and response. */
export interface VirtualService extends ThingsClient {
  readonly clock: VirtualClock
  /** When requests have arrived, in milliseconds of virtual time. */
  readonly arrivals: readonly number[]
}

/** What the service does with a request: respond with a status, or fail as a transport does. */
export type Behavior = (now: number) => number | Error

const latency = 10

/**
 * Starts a {@link VirtualService}; time jumps over every wait.
 *
 * @param behavior - Called for each request as it arrives.
 */
export function startVirtualService(
  behavior: Behavior,
  settings: Partial<ClientOptions> = {},
): VirtualService {
  const clock = new VirtualClock({ turns: 1 })
  clock.autoAdvance()
  const arrivals: number[] = []
  const transport: Transport = {
    send: async () => {
      const now = clock.monotonic()
      arrivals.push(now)
      const result = behavior(now)
      await clock.sleep(latency)
      if (result instanceof Error) throw result
      return { status: result, headers: {}, body: result === 200 ? '{"id":"1","name":"one"}' : '' }
    },
  }
  const client = createTestClient('http://virtual.test', {
    clock,
    transport,
    // Limits are not what is tested here.
    rateLimiter: {
      acquire: async () => ({ release: () => undefined }),
      state: () => {
        throw new Error('No limits here.')
      },
    },
    random: () => 0.5,
    ...settings,
  })
  return { ...client, clock, arrivals }
}
