import { AdaptiveRateLimiter } from '@cloudconnexa/core'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
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

it('does not blame a limiter for a machine that stands still', async () => {
  const limiter = new AdaptiveRateLimiter()
  const checks = createRateLimiterChecks({ create: () => limiter })
  const check = checks.find(({ name }) => name === 'refills') ?? expect.unreachable()
  let isOver = false
  const standStill = (): void => {
    const end = performance.now() + 300
    while (performance.now() < end);
    if (!isOver) setTimeout(standStill, 20)
  }
  setTimeout(standStill, 20)
  try {
    await check.run()
  } finally {
    isOver = true
  }
})
