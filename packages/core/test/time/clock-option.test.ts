import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter, type Clock, systemClock } from '../../src/index.ts'
import { checkClock } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { asUntyped } from '../support/as-untyped.ts'

/** The clock of the machine without one of its functions, as a program has it that was written before there was that one. */
function omitFunction(name: keyof Clock): Clock {
  return asUntyped(Object.fromEntries(Object.entries(systemClock).filter(([own]) => own !== name)))
}

const takers: readonly (readonly [string, (clock: Clock) => unknown])[] = [
  ['createClient', (clock) => createTestClient('http://127.0.0.1:9', { clock })],
  ['AdaptiveRateLimiter', (clock) => new AdaptiveRateLimiter(clock)],
  ['checkClock', (clock) => checkClock('The clock', clock)],
]

describe.each(takers)('the clock of %s', (_, take) => {
  it.each(['now', 'monotonic', 'sleep'] as const)('is refused without "%s"', (name) => {
    const attempt = (): unknown => take(omitFunction(name))
    expect(attempt).toThrow(ConfigurationError)
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining(name) }),
    )
  })

  it.each([null, 5, 'clock', {}, Date, { now: 1, monotonic: 2, sleep: 3 }])(
    'is refused when it is %j',
    (value) => {
      expect(() => take(asUntyped(value))).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
    },
  )

  it('is refused with a timer that is none', () => {
    expect(() => take(asUntyped({ ...systemClock, timer: 5 }))).toThrow(/"timer"/)
  })

  it('may lack a timer', () => {
    expect(() => take(omitFunction('timer'))).not.toThrow()
  })
})

it('the time of the machine that durations are measured by never goes back', () => {
  let last = systemClock.monotonic()
  for (let look = 0; look < 1000; look += 1) {
    const next = systemClock.monotonic()
    expect(next).toBeGreaterThanOrEqual(last)
    last = next
  }
})
