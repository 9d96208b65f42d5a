import { AdaptiveRateLimiter } from '@cloudconnexa/core'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, it } from 'vitest'
import { createRateLimiterChecks } from '../../src/index.ts'

describe('AdaptiveRateLimiter on virtual time', () => {
  const clock = new VirtualClock()
  const limiter = new AdaptiveRateLimiter(clock)
  const checks = createRateLimiterChecks({
    create: () => limiter,
    advance: (milliseconds) => clock.advance(milliseconds),
  })
  for (const { name, run } of checks) it(name, run)
})

describe('AdaptiveRateLimiter on real time', () => {
  const limiter = new AdaptiveRateLimiter()
  // On real time they need not take turns: each has credentials of its own.
  for (const { name, run } of createRateLimiterChecks({ create: () => limiter })) it.concurrent(name, run)
})
