import { VirtualClock } from '@cloudconnexa/emulator'
import { expect } from 'vitest'
import { ConformanceError, createRateLimiterChecks, type RateLimiterChecksOptions } from '../../src/index.ts'
import type { LimiterFactory } from './break-limiter.ts'

/** What one check finds in limiters on virtual time. */
export async function collectFindings(
  name: string,
  createFactory: LimiterFactory,
  options: Partial<RateLimiterChecksOptions> = {},
): Promise<string> {
  const clock = new VirtualClock()
  const checks = createRateLimiterChecks({
    create: createFactory(clock),
    advance: (milliseconds) => clock.advance(milliseconds),
    ...options,
  })
  const check = checks.find((one) => one.name === name) ?? expect.unreachable(`no check ${name}`)
  try {
    await check.run()
    return ''
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error
    expect(error.check).toBe(name)
    return error.findings.join('\n')
  }
}
