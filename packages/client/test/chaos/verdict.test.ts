import { ConnectionError, NotFoundError, type Outcome } from '@cloudconnexa/client'
import { describe, expect, it } from 'vitest'
import { findContradiction, type Wish } from './verdict.ts'

const create: Wish = { method: 'POST', name: 'a' }
const read: Wish = { method: 'GET', id: 'a' }
const remove: Wish = { method: 'DELETE', id: 'a' }
const never = { received: 0, applied: 0, isThere: true }
const arrived = { received: 1, applied: 0, isThere: true }
const done = { received: 1, applied: 1, isThere: true }
const gone = { received: 2, applied: 0, isThere: false }

function fail(outcome: Outcome): { readonly error: unknown } {
  return { error: new ConnectionError('cut', { outcome }) }
}

describe('what a caller is told', () => {
  it.each([
    ['a value of its own', create, { value: { id: '1', name: 'a' } }, done],
    ['the object that it asked for', read, { value: { id: 'a', name: 'x' } }, done],
    ['deleted, though somebody else has done it', remove, { value: undefined }, gone],
    ['that nothing was sent', create, fail('not-sent'), never],
    ['that it was refused', create, fail('refused'), arrived],
    ['that it was applied', create, fail('applied'), done],
    ['that nobody knows, although it was applied', create, fail('unknown'), done],
    ['that nobody knows, although it was not', create, fail('unknown'), arrived],
  ] as const)('agrees with the server: %s', (_, wish, ending, record) => {
    expect(findContradiction(wish, ending, record)).toBeUndefined()
  })

  it.each([
    ['done, though nothing was applied', create, { value: { name: 'a' } }, arrived],
    ['deleted, though it is still there', remove, { value: undefined }, done],
    ['the object of another call', read, { value: { id: 'b' } }, done],
    ['the value of another call', create, { value: { name: 'b' } }, done],
    ['nothing sent, though a request arrived', create, fail('not-sent'), arrived],
    ['refused, though it was applied', create, fail('refused'), done],
    ['applied, though it was not', create, fail('applied'), arrived],
    ['nothing about the outcome', create, { error: new NotFoundError('gone') }, arrived],
    ['something untyped', create, { error: new TypeError('x') }, arrived],
    [
      'unknown, but a POST was applied twice',
      create,
      fail('unknown'),
      { received: 2, applied: 2, isThere: true },
    ],
  ] as const)('contradicts the server: %s', (_, wish, ending, record) => {
    expect(findContradiction(wish, ending, record)).toBeTypeOf('string')
  })

  it('says nothing where the caller has left for a reason of its own', () => {
    const reason = new Error('left')
    expect(findContradiction(create, { error: reason, reason }, done)).toBeUndefined()
  })
})
