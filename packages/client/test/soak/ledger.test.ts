import { expect, it } from 'vitest'
import { Ledger } from './ledger.ts'
import type { Item } from './plain-api.ts'
import { resources } from './resources.ts'

const [networks] = resources
const there: Item = { name: 'one', description: 'first' }

function createLedger(
  presence: 'present' | 'absent' | 'unknown',
  values: readonly string[] = ['first'],
): Ledger {
  const ledger = new Ledger()
  const entry = ledger.begin(networks, 'one', 'first')
  entry.presence = presence
  entry.values = new Set(values)
  return ledger
}

it.each<[string, Ledger, readonly Item[]]>([
  ['what was created is there', createLedger('present'), [there]],
  ['what was not created, or was deleted, is not there', createLedger('absent'), []],
  ['what may have been created is there', createLedger('unknown'), [there]],
  ['what may have been created is not there', createLedger('unknown'), []],
  ['a change may or may not have been made', createLedger('present', ['zeroth', 'first']), [there]],
])('no problem: %s', (_, ledger, items) => {
  expect(ledger.findProblems(networks, items)).toEqual([])
})

it.each<[string, Ledger, readonly Item[], RegExp]>([
  ['a lost write', createLedger('present'), [], /network one is lost/],
  [
    'a write that was reported as failed',
    createLedger('absent'),
    [there],
    /reported as not created or as deleted/,
  ],
  ['a creation reported once and done twice', createLedger('present'), [there, there], /is there 2 times/],
  ['a creation of unknown outcome, done twice', createLedger('unknown'), [there, there], /is there 2 times/],
  ['a lost change', createLedger('present', ['second']), [there], /has the value first, although second/],
  ['something that nobody has written', new Ledger(), [there], /nobody has created it/],
])('a problem: %s', (_, ledger, items, problem) => {
  expect(ledger.findProblems(networks, items)).toEqual([expect.stringMatching(problem)])
})

it('unknown outcomes are counted by how they turned out', () => {
  const ledger = new Ledger()
  for (const name of ['one', 'two', 'three']) ledger.begin(networks, name, 'first')
  expect(ledger.countUnknowns(networks, [there])).toEqual({ there: 1, notThere: 2 } satisfies Record<
    string,
    number
  >)
  ledger.clear()
  expect(ledger.countUnknowns(networks, [there])).toEqual({ there: 0, notThere: 0 })
})
