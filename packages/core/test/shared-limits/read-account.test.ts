import { expect, it } from 'vitest'
import {
  type BucketAccount,
  computeExchange,
  type LeaseRequest,
  readAccount,
} from '../../src/shared-limits.ts'

const now = 1_000_000
const limits = { capacity: 20, amount: 10, period: 1000 }
const report: LeaseRequest = {
  process: 'a',
  want: 5,
  settled: 0,
  returned: 0,
  unpromised: 0,
  refusals: 0,
  limits,
  lowest: { remaining: 19, age: 0 },
  freshGeneration: 'first',
}

function createAccount(): BucketAccount {
  const { state } = computeExchange(undefined, report, now)
  // Something is missing, so that it is searched for.
  return computeExchange(state, { ...report, generation: 'first', unpromised: 3 }, now + 10).state
}

it('an account is read as it was kept', () => {
  const account: unknown = JSON.parse(JSON.stringify(createAccount()))
  expect(readAccount(account)).toBe(account)
})

it.each([
  ['null', null],
  ['an array', []],
  ['a number', 5],
  ['an empty object', {}],
  ['one without a number', { ...createAccount(), cursor: null }],
  ['one that is paused for ever', { ...createAccount(), pausedUntil: Number.POSITIVE_INFINITY }],
  ['one with limits that never refill', { ...createAccount(), limits: { ...limits, amount: 0 } }],
  ['one with a search for nothing', { ...createAccount(), search: {} }],
  ['one without processes', { ...createAccount(), processes: undefined }],
  [
    'one with promises that have no time',
    { ...createAccount(), processes: { a: { activeUntil: 1, promises: [{}] } } },
  ],
])('%s is no account that can be used', (_, value) => {
  expect(readAccount(value)).toBeUndefined()
})
