import { describe, expect, it } from 'vitest'
import { type LimiterFactory, shareOne } from '../support/break-limiter.ts'
import { collectFindings } from '../support/collect-limiter-findings.ts'
import { WindowLimiter } from '../support/window-limiter.ts'

const countIn = (count: number, length: number): LimiterFactory =>
  shareOne((clock) => new WindowLimiter(clock, { count, length }))

describe('a counter with expiry', () => {
  it.each([
    ['lets a whole bucket through in each period', 'alone', countIn(20, 1000), /API refused \d+ requests/],
    ['lets a refill through in each period', 'learned-limits', countIn(5, 1000), /Of a bucket that holds 20/],
    ['lets a whole bucket through once it is full', 'refills', countIn(20, 4000), /use each when it comes/],
    ['does not learn limits', 'learned-limits', countIn(20, 4000), /before a response named/],
    ['counts for all processes', 'shared', countIn(20, 1000), /between 3 limiters on one store/],
    ['counts reads and writes as one', 'separation', countIn(5, 5000), /bucket of writes is another/],
    ['is not corrected by responses', 'headers', countIn(20, 4000), /that names less is right/],
    ['keeps what was never sent', 'unsent', countIn(20, 20_000), /released with `sent: false`/],
  ])('that %s fails %s', async (_name, check, create, finding) => {
    expect(await collectFindings(check, create)).toMatch(finding)
  })
})
