import { expect, it } from 'vitest'
import { toPlural, toSingular } from '../src/words.ts'

it.each([
  ['widgets', 'widget'],
  ['policies', 'policy'],
  ['print-queues', 'print-queue'],
  ['addresses', 'address'],
  ['boxes', 'box'],
  ['switches', 'switch'],
  ['gateways', 'gateway'],
])('converts between %s and %s', (several, one) => {
  expect(toPlural(one)).toBe(several)
  expect(toSingular(several)).toBe(one)
})

it.each(['dns', 'access', 'status', 'analysis', 'topology'])('does not change the singular %s', (word) => {
  expect(toSingular(word)).toBe(word)
})
