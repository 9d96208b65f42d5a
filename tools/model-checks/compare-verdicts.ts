import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { createAlteredValues, sweepAlterations } from './altered-values.ts'
import { anyValues } from './hostile-values.ts'
import type { ModelPair } from './model-pairs.ts'

/** How much is compared. */
export interface ComparisonOptions {
  /** Makes a run repeatable; it is part of every failure. */
  readonly seed: number
  /** Random values of each kind: valid, altered, and anything. */
  readonly runs: number
}

/** How many values of a model were compared. */
export interface Comparison {
  readonly values: number
  readonly fitting: number
}

/**
 * Compares the check of a model with its schema: on a value altered in every way at each place, and on random values that fit, that
 * fit but for a place or two, and on anything.
 *
 * @throws Error when one takes a value that the other refuses; it names the model, the value and the seed.
 */
export function compareVerdicts(pair: ModelPair, { seed, runs }: ComparisonOptions): Comparison {
  const counts = { values: 0, fitting: 0 }
  const compare = (value: unknown): boolean => {
    const isFitting = compareOn(pair, value)
    counts.values += 1
    if (isFitting) counts.fitting += 1
    return isFitting
  }
  const assertAll = (values: fc.Arbitrary<unknown>, assertOne: (value: unknown) => void): void =>
    fc.assert(fc.property(values, assertOne), { seed, numRuns: runs, includeErrorInReport: true })

  fc.assert(
    fc.property(pair.full, (full) => {
      for (const altered of sweepAlterations(full)) compare(altered)
    }),
    // The value itself matters little, so there is nothing to shrink.
    { seed, numRuns: 1, endOnFailure: true, includeErrorInReport: true },
  )
  assertAll(pair.valid, (value) => {
    if (!compare(value)) throw new Error(`A value of ${pair.name} was to fit: ${show(value)}`)
  })
  for (const values of [createAlteredValues(pair.valid), anyValues])
    assertAll(values, (value) => void compare(value))
  return counts
}

function compareOn({ name, check, schema }: ModelPair, value: unknown): boolean {
  const expected = schema.safeParse(value).success
  if (check(value) === expected) return expected
  throw new Error(
    `The schema of ${name} ${expected ? 'takes' : 'refuses'} this, and its check does not: ${show(value)}`,
  )
}

function show(value: unknown): string {
  return inspect(value, { depth: 8, showHidden: true })
}
