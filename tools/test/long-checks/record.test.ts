import { expect, it } from 'vitest'
import type { Check } from '../../check/check.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { formatDuration, formatRecord } from '../../long-checks/record.ts'
import { steps } from '../../long-checks/steps.ts'

function endWith(name: string, outcome: Outcome) {
  const check: Check = { name, proves: 'nothing', run: async () => outcome }
  return { check, outcome, duration: 61_400 }
}

it('records when, where and how every step ended', () => {
  const results = [
    endWith('soak', { state: 'passed', note: '5 calls | 0 problems' }),
    endWith('fuzz', { state: 'failed', output: 'long' }),
    endWith('real-proxies', { state: 'skipped', note: 'tools missing' }),
  ]
  expect(formatRecord(results, { date: '2026-11-28', commit: 'abc', cores: 2, node: '26.1.0' })).toBe(
    [
      '2026-11-28, commit abc, 2 cores, Node 26.1.0: 3 min 04 s in all.',
      '',
      '| step | result | time | its last line |',
      '| --- | --- | --- | --- |',
      '| soak | passed | 1 min 01 s | 5 calls \\| 0 problems |',
      '| fuzz | FAILED | 1 min 01 s |  |',
      '| real-proxies | skipped | 1 min 01 s | tools missing |',
    ].join('\n'),
  )
})

it.each([
  [400, '0 min 00 s'],
  [59_500, '1 min 00 s'],
  [3_600_000, '60 min 00 s'],
])('formats %d ms as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

it('has a name and a reason for every step', () => {
  expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length)
  expect(steps.every(({ proves }) => proves !== '')).toBe(true)
})
