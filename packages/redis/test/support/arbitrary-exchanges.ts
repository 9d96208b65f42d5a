import type { LeaseRequest } from '@cloudconnexa/core/shared-limits'
import * as fc from 'fast-check'

/** One exchange of a random sequence. */
export interface RandomExchange {
  /** Milliseconds since the one before; below zero where the clock is set back. */
  readonly elapsed: number
  /** Whether the store loses its memory before. */
  readonly isLost: boolean
  /** Which generation the process knows. */
  readonly knows: 'current' | 'older' | 'none'
  readonly request: Omit<LeaseRequest, 'generation' | 'freshGeneration'>
}

const limits = [
  { capacity: 20, amount: 10, period: 1000 },
  { capacity: 20, amount: 1, period: 1000 },
  { capacity: 100, amount: 100, period: 1000 },
  { capacity: 7, amount: 4, period: 333 },
  // They never refill, and are ignored.
  { capacity: 20, amount: 0, period: 1000 },
  { capacity: 20, amount: 10, period: 0 },
]

const integer = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max })
const rarely = (value: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, { arbitrary: value, weight: 1 })
const orAbsent = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined })

const likelyLimits = fc.oneof(
  { arbitrary: fc.constant(limits[0]), weight: 5 },
  { arbitrary: fc.constantFrom(undefined, ...limits), weight: 1 },
)
const rareFinding = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 8 },
  { arbitrary: fc.constantFrom('unlimited' as const, 'failed' as const), weight: 1 },
)

const request = fc.record({
  process: fc.constantFrom('one', 'two', 'three', 'four'),
  want: integer(15),
  settled: integer(6),
  returned: rarely(integer(4)),
  // Seldom far more than a bucket holds, as after a long outage.
  unpromised: rarely(fc.oneof({ arbitrary: integer(5), weight: 4 }, { arbitrary: integer(2000), weight: 1 })),
  lowest: orAbsent(fc.record({ remaining: integer(25), age: integer(700) })),
  refusals: rarely(fc.oneof({ arbitrary: integer(3), weight: 4 }, { arbitrary: integer(500), weight: 1 })),
  retryAfter: orAbsent(integer(3000)),
  limits: likelyLimits,
  horizon: orAbsent(integer(5000)),
  finding: rareFinding,
})

const exchange = fc.record({
  elapsed: fc.oneof(
    { arbitrary: integer(400), weight: 8 },
    { arbitrary: integer(6000), weight: 2 },
    // To the millisecond when something ends.
    { arbitrary: fc.constantFrom(1000, 2000, 3000), weight: 2 },
    // Set back by much, and by as little as the clocks of machines differ.
    { arbitrary: fc.integer({ min: -7_200_000, max: 0 }), weight: 1 },
    { arbitrary: fc.integer({ min: -1005, max: -995 }), weight: 1 },
  ),
  isLost: fc.oneof(
    { arbitrary: fc.constant(false), weight: 30 },
    { arbitrary: fc.constant(true), weight: 1 },
  ),
  knows: fc.oneof(
    { arbitrary: fc.constant('current' as const), weight: 10 },
    { arbitrary: fc.constantFrom('older' as const, 'none' as const), weight: 1 },
  ),
  request,
})

const sequences = fc.array(exchange, { minLength: 1, maxLength: 60, size: 'max' })

/** The same, of an API that names no limits. */
const withoutLimits = sequences.map((sequence) =>
  sequence.map((one) => ({ ...one, request: { ...one.request, limits: undefined } })),
)

/** Sequences of exchanges of four processes, in which everything happens that can, in bad orders too. */
export const exchangeSequences: fc.Arbitrary<readonly RandomExchange[]> = fc.oneof(
  { arbitrary: sequences, weight: 5 },
  { arbitrary: withoutLimits, weight: 1 },
)
