import { expect, it } from 'vitest'
import { plural, singular } from '../src/words.ts'

it.each([
  ['widgets', 'widget'],
  ['policies', 'policy'],
  ['print-queues', 'print-queue'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['switches', 'switch'],
  ['gateways', 'gateway'],
])('%s are several of %s', (several, one) => {
  expect(plural(one)).toBe(several)
  expect(singular(several)).toBe(one)
})

it.each(['dns', 'access', 'status', 'analysis', 'topology'])('%s is one already', (word) => {
  expect(singular(word)).toBe(word)
})
