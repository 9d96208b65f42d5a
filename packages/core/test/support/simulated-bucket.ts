import type { VirtualClock } from '@cloudconnexa/emulator'

/** A token bucket as a server keeps it, and when its requests and their responses arrive. */
export interface SimulatedServer {
  readonly refusals: number
  /** Sends one request; resolves with the `remaining` of its response, or `undefined` if it was refused. */
  send(): Promise<number | undefined>
}

/** How a {@link SimulatedServer} limits. */
export interface SimulatedLimit {
  readonly burst: number
  readonly amount: number
  readonly period: number
  /** Longest way there, and longest way back, in milliseconds. */
  readonly latency: number
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A server on the virtual clock alone: requests overtake each other both ways. */
export function createSimulatedServer(
  clock: VirtualClock,
  limit: SimulatedLimit,
  random: () => number,
): SimulatedServer {
  const { burst, amount, period, latency } = limit
  let tokens = burst
  let since = clock.now()
  let refusals = 0
  const take = (): number | undefined => {
    const periods = Math.floor((clock.now() - since) / period)
    tokens = Math.min(burst, tokens + periods * amount)
    since = tokens === burst ? clock.now() : since + periods * period
    if (tokens === 0) {
      refusals += 1
      return undefined
    }
    tokens -= 1
    return tokens
  }
  return {
    get refusals() {
      return refusals
    },
    async send() {
      await clock.sleep(Math.ceil(random() * latency))
      const remaining = take()
      await clock.sleep(Math.ceil(random() * latency))
      return remaining
    },
  }
}
