import { AdaptiveRateLimiter, type RateLimitState } from '@cloudconnexa/core'
import type { RateLimiter, RateLimitReport, RateLimitRequest, RatePermit } from '@cloudconnexa/core/runtime'
import type { VirtualClock } from '@cloudconnexa/emulator'

/** Creates what creates the limiters of a check. */
export type LimiterFactory = (clock: VirtualClock) => () => RateLimiter

/** How a limiter differs from the adaptive one. */
export interface Faults {
  /** Grants permits. */
  readonly acquire?: (
    good: RateLimiter,
    request: RateLimitRequest,
    clock: VirtualClock,
  ) => RatePermit | Promise<RatePermit>
  /** Changes what the limiter learns. */
  readonly report?: (report: RateLimitReport, index: number) => RateLimitReport
  readonly state?: (good: RateLimiter, credentialKey: string) => object
  readonly close?: () => Promise<void>
}

/** One limiter for all processes. */
export function shareOne(create: (clock: VirtualClock) => RateLimiter): LimiterFactory {
  return (clock) => {
    const limiter = create(clock)
    return () => limiter
  }
}

/** The adaptive limiter with faults. */
export function breakLimiter(faults: Faults): LimiterFactory {
  const acquire = faults.acquire ?? ((good, request) => good.acquire(request))
  const report = faults.report ?? ((one) => one)
  return shareOne((clock) => {
    const good = new AdaptiveRateLimiter(clock)
    let reports = 0
    return {
      async acquire(request) {
        const permit = await acquire(good, request, clock)
        return {
          release(one) {
            permit.release(report(one, reports))
            reports += 1
          },
        }
      },
      // A program in JavaScript may return anything.
      state: (key) => (faults.state?.(good, key) ?? good.state(key)) as RateLimitState,
      ...(faults.close === undefined ? {} : { close: faults.close }),
    }
  })
}

/** Serves the request that came last before all others. */
export class LastComeLimiter implements RateLimiter {
  readonly #good: RateLimiter
  readonly #waiting: ((permit: RatePermit) => void)[] = []

  constructor(clock: VirtualClock) {
    this.#good = new AdaptiveRateLimiter(clock)
  }

  acquire(request: RateLimitRequest): Promise<RatePermit> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve)
      Promise.resolve(this.#good.acquire(request)).then((permit) => this.#waiting.pop()?.(permit), reject)
    })
  }

  state(key: string): ReturnType<RateLimiter['state']> {
    return this.#good.state(key)
  }
}
