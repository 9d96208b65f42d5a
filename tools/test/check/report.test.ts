import pico from 'picocolors'
import { expect, it } from 'vitest'
import type { Check, Result } from '../../check/check.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { toToolOutcome } from '../../check/checks/check-with-tools.ts'
import { keychainTests } from '../../check/checks/keychain.ts'
import { realProxyTests } from '../../check/checks/real-proxies.ts'
import { redisTests } from '../../check/checks/redis.ts'
import { outcomeOfReport } from '../../check/checks/vitest.ts'
import { formatChecks, formatResult } from '../../check/report.ts'
import { formatClosingLine, formatSkipped, countResults } from '../../check/tally.ts'

function result(outcome: Outcome): Result {
  const check: Check = { name: 'example', proves: 'it works', run: () => Promise.resolve(outcome) }
  return { check, outcome, duration: 1_234 }
}

function formatPlain(outcome: Outcome, columns?: number): string {
  return formatResult(result(outcome), {
    width: 10,
    paint: pico.createColors(false),
    columns,
    count: ' 3/12',
  })
}

function report(passed: number, failed: number, unreadable: readonly string[] = []): string {
  const numbers = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 }
  const files = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    {
      status: failed > 0 ? 'failed' : 'passed',
      assertionResults: [{ status: failed > 0 ? 'failed' : 'passed' }],
    },
    ...unreadable.map(() => ({ status: 'failed', assertionResults: [] })),
  ]
  return JSON.stringify({ ...numbers, testResults: files })
}

it('counts a check once, and a check with tests by its tests', () => {
  const tests = { passed: 40, failed: 0, skipped: 2 }
  const results = [
    { state: 'passed' },
    { state: 'failed' },
    { state: 'skipped' },
    { state: 'passed', tests },
  ] as const
  expect(countResults(results.map(result))).toEqual({ passed: 41, failed: 1, skipped: 3 })
})

it('counts a run that failed with every test green as one failure', () => {
  const tests = { passed: 40, failed: 0, skipped: 0 }
  expect(countResults([result({ state: 'failed', tests })])).toEqual({ passed: 40, failed: 1, skipped: 0 })
})

it('names what was skipped in the closing line only if something was', () => {
  expect(formatClosingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(formatClosingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

it.each([
  ['all green', report(7, 0), true, 'passed', 0],
  ['one red', report(6, 1), false, 'failed', 1],
  ['green, but vitest failed', report(7, 0), false, 'failed', 0],
  ['two files that could not be read', report(6, 1, ['a', 'b']), false, 'failed', 3],
  ['no tests', report(0, 0), true, 'failed', 0],
])("reads vitest's report of %s", (_case, text, exitedWell, state, failed) => {
  expect(outcomeOfReport(text, exitedWell)).toMatchObject({ state, tests: { failed, skipped: 3 } })
})

it.each([keychainTests, realProxyTests, redisTests])(
  'tests without their tools are skipped aloud, unless they are required',
  (tests) => {
    const skipped = toToolOutcome(tests, 77, 'they need this', false)
    expect(skipped.state).toBe('skipped')
    const details = skipped.details?.join('\n')
    for (const part of [
      `${tests.subject} NOT tested`,
      'they need this',
      `apt-get install ${tests.debianPackages}`,
      `${tests.requiredBy}=1`,
    ])
      expect(details).toContain(part)
    expect(toToolOutcome(tests, 77, '', true).state).toBe('failed')
    expect(toToolOutcome(tests, 1, '', false).state).toBe('failed')
    expect(toToolOutcome(tests, 0, '', true).state).toBe('passed')
  },
)

it('prints a line for each check, and the whole output of one that failed', () => {
  const passed = formatPlain({ state: 'passed', note: '3 things', details: ['a', 'b'], output: 'noise' })
  expect(passed).toBe('ok       3/12 example       1.2 s  3 things\n          a\n          b\n')
  const failed = formatPlain({ state: 'failed', output: 'why\nand how\n' })
  expect(failed).toBe(
    'FAILED   3/12 example       1.2 s\n---- example: it works\nwhy\nand how\n---- end of example\n',
  )
})

it('breaks lines between words where a terminal would break them within one', () => {
  const outcome = { state: 'failed', note: 'one two three', details: ['a detail of several words'] } as const
  const lines = formatPlain(outcome, 44).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'FAILED   3/12 example       1.2 s  one two',
    '          three',
    '          a detail of several words',
  ])
  expect(formatPlain(outcome, 30).split('\n')).toContain('          words')
})

it('lists the checks with what they prove, each within the width of the terminal', () => {
  const check = {
    name: 'types',
    proves: 'sources and tests type-check',
    run: () => Promise.reject(new Error()),
  }
  expect(formatChecks([check])).toBe('types  sources and tests type-check')
  expect(formatChecks([check], 30)).toBe('types  sources and tests\n       type-check')
})

it('names the checks that were skipped, with the reason', () => {
  const skipped = toToolOutcome(keychainTests, 77, 'no pkg-config', false)
  expect(formatSkipped([result(skipped), result({ state: 'passed' }), result({ state: 'skipped' })])).toBe(
    'Skipped: example (tools missing), example',
  )
  expect(formatSkipped([result({ state: 'passed' })])).toBeUndefined()
})
