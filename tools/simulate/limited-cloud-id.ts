import { type Emulator, startEmulator, VirtualClock } from '@cloudconnexa/emulator'

/** The limit that new API keys have for reading: as strict as it gets. */
export const readLimit = { burst: 20, rate: 1, seconds: 15 } as const

/** A Cloud ID whose limits run on a clock that jumps over every wait. */
export interface LimitedCloudId {
  readonly emulator: Emulator
  readonly clock: VirtualClock
}

/**
 * Starts a Cloud ID; its emulator has to be closed.
 *
 * @param users - How many users it has, its owner among them.
 */
export async function startLimitedCloudId(users: number): Promise<LimitedCloudId> {
  const clock = new VirtualClock()
  clock.autoAdvance()
  const emulator = await startEmulator({
    clock,
    seed: { users: users - 1 },
    rateLimit: readLimit,
    // A token that lasts: what is simulated is the reading.
    tokenLifetime: 30 * 24 * 60 * 60,
  })
  return { emulator, clock }
}

/** How long the limit makes a number of requests take at least, in milliseconds: the first ones are free. */
export function computeLeastTime(requests: number): number {
  const { burst, rate, seconds } = readLimit
  return Math.ceil(Math.max(0, requests - burst) / rate) * seconds * 1_000
}
