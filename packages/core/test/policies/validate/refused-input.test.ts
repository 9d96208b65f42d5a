import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { ValidationError } from '@cloudconnexa/errors'
import type { Transport } from '../../../src/runtime.ts'
import { type Operation, operations } from '../../../src/service.ts'
import { asUntyped } from '../../support/as-untyped.ts'
import { catchRejection } from '../../support/catch-failure.ts'
import { createTestClient } from '../../support/create-test-client.ts'

/** An operation with a parameter of every kind. */
const readEverything = operations(async () => ({}))({
  id: 'readEverything',
  method: 'GET',
  path: '/things/{id}/parts/{part}',
  query: {
    choice: ['RED', 'BLUE'],
    text: 'string?',
    since: { kind: 'string?', format: 'date-time' },
    count: { kind: 'integer?', minimum: 1, maximum: 9 },
    exact: 'boolean?',
    names: 'string[]?',
    numbers: 'integer[]',
  },
  headers: { mode: 'string', hint: 'string?' },
}) as Operation<Readonly<Record<string, unknown>>, void> // inputs of this test are of any type

const texts = [
  'one',
  '',
  '.',
  '..',
  'a b',
  'a/b',
  'a\nb',
  'a\uD800',
  'RED',
  'GREEN',
  '[secret]',
  '2026-01-31T14:00:00Z',
]
const numbers = [0, 1, 9, 10, -1, 1.5, Number.NaN]
const others = [true, false, null, undefined, {}, ['one'], [], [undefined], [1, 2], ['one', 1]]
const values = fc.constantFrom<unknown>(...texts, ...numbers, ...others)
const names = [
  'id',
  'part',
  'choice',
  'text',
  'since',
  'count',
  'exact',
  'names',
  'numbers',
  'mode',
  'hint',
  'other',
]
const inputs = fc.record(Object.fromEntries(names.map((name) => [name, values])), { requiredKeys: [] })
const valid = { id: '1', part: '2', choice: 'RED', numbers: [1], mode: 'fast' }
const options = fc.record(
  Object.fromEntries(
    [
      'timeout',
      'attemptTimeout',
      'retry',
      'validate',
      'readAhead',
      'timeOut',
      'signal',
      'headers',
      'mine',
    ].map((name) => [
      name,
      fc.oneof(
        values,
        fc.constantFrom<unknown>(
          1000,
          { maxAttempts: 2 },
          { maxAttempts: 0 },
          { 'x-note': 'a' },
          { host: 'b' },
        ),
      ),
    ]),
  ),
  { requiredKeys: [] },
)

/** What a call with some input comes to: a request, or the number of issues. */
async function tryInput(input: object, callOptions: object): Promise<'sent' | number> {
  let requests = 0
  const transport: Transport = {
    send: async () => {
      requests += 1
      return { status: 204, headers: {}, body: '' }
    },
  }
  await using own = createTestClient('http://127.0.0.1', { transport })
  const call = own.context.execute(readEverything, asUntyped(input), asUntyped(callOptions))
  const error = await catchRejection(call.then(() => Promise.reject(new Error('sent'))))
  if (!(error instanceof ValidationError)) {
    expect([error, requests]).toEqual([new Error('sent'), 1])
    return 'sent'
  }
  expect(requests).toBe(0)
  return error.issues.length
}

it('sends the input that every parameter takes', async () => {
  expect(await tryInput(valid, {})).toBe('sent')
})

it('says at least one thing about every input that it refuses', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, fc.boolean(), async (input, isComplete) => {
      expect(await tryInput(isComplete ? { ...valid, ...input } : input, {})).not.toBe(0)
    }),
    { numRuns: 300 },
  )
})

it('says at least one thing about all options that it refuses', async () => {
  await fc.assert(
    fc.asyncProperty(options, async (callOptions) => {
      expect(await tryInput(valid, callOptions)).not.toBe(0)
    }),
    { numRuns: 300 },
  )
})

it('refuses one wrong value in an input that is valid otherwise, and names its place', async () => {
  for (const name of names) {
    expect(await tryInput({ ...valid, [name]: {} }, {}), name).toBe(1)
  }
})
