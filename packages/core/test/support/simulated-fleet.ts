import { VirtualClock } from '@cloudconnexa/emulator'
import type { RateLimitReport, RatePermit } from '../../src/runtime.ts'
import { type SharedRateLimiter, sharedRateLimiter } from '../../src/shared-limits.ts'
import { createRecordingLogger } from './create-recording-logger.ts'
import { MemoryLeaseStore } from './memory-lease-store.ts'
import {
  createRandom,
  createSimulatedServer,
  type SimulatedLimit,
  type SimulatedServer,
} from './simulated-bucket.ts'

/** The key of all simulated processes. */
export const fleetKey = 'digest'

/** What a fleet is like. */
export interface FleetOptions extends SimulatedLimit {
  readonly processes: number
  /** Longest way to the store, in milliseconds. */
  readonly storeLatency?: number
  readonly seed?: number
}

/** Processes that share one key, a server that limits it, and time that only the test moves. */
export interface Fleet {
  readonly clock: VirtualClock
  readonly store: MemoryLeaseStore
  readonly server: SimulatedServer
  readonly limiters: readonly SharedRateLimiter[]
  readonly random: () => number
  /** Asks one process for a permit, sends a request and reports what came of it. */
  send(process: number, signal?: AbortSignal): Promise<void>
  /** What a response with so many remaining is reported as. */
  report(remaining: number | undefined): RateLimitReport
}

/** Creates a fleet. */
export function createFleet(options: FleetOptions): Fleet {
  const { processes, storeLatency = 0, seed = 1, burst, amount, period } = options
  const clock = new VirtualClock({ turns: 4 })
  const random = createRandom(seed)
  const store = new MemoryLeaseStore(clock, () => Math.ceil(random() * storeLatency))
  const server = createSimulatedServer(clock, options, random)
  const limiters = Array.from({ length: processes }, () =>
    sharedRateLimiter(store, { clock, logger: createRecordingLogger() }),
  )
  const report = (remaining: number | undefined): RateLimitReport => ({
    refused: remaining === undefined,
    responded: true,
    sent: true,
    limits: {
      remaining: remaining ?? 0,
      replenishRate: amount,
      replenishTime: period / 1000,
      burstCapacity: burst,
    },
  })
  const never = new AbortController().signal
  return {
    clock,
    store,
    server,
    limiters,
    random,
    report,
    async send(process, signal = never) {
      const permit = await acquire(limiters[process], signal)
      permit.release(report(await server.send()))
    },
  }
}

/** Asks for a permit. */
export async function acquire(
  limiter: SharedRateLimiter | undefined,
  signal: AbortSignal = new AbortController().signal,
  more: { readonly timeLeft?: number; readonly share?: number; readonly longestPause?: number } = {},
): Promise<RatePermit> {
  if (limiter === undefined) throw new RangeError('There is no such process.')
  return limiter.acquire({ bucket: 'read', credentialKey: fleetKey, signal, ...more })
}
