import { expect, test } from 'vitest'
import type { Check, Outcome } from '../../check/check.ts'
import { runChecks, selectChecks } from '../../check/schedule.ts'

const silent = { started: () => undefined, ended: () => undefined }

function check(name: string, settings: Partial<Check> = {}): Check {
  return { name, proves: name, run: () => Promise.resolve<Outcome>({ state: 'passed' }), ...settings }
}

async function statesOf(checks: readonly Check[]): Promise<Record<string, string>> {
  const results = await runChecks(checks, { slots: 2, progress: silent })
  return Object.fromEntries(results.map(({ check: { name }, outcome }) => [name, outcome.state]))
}

test('a part brings what it needs, in the order of the table', () => {
  const all = [
    check('build'),
    check('types'),
    check('pack', { needs: ['build'] }),
    check('lint', { needs: ['pack'] }),
  ]
  expect(selectChecks(all, ['lint']).map(({ name }) => name)).toEqual(['build', 'pack', 'lint'])
  expect(() => selectChecks(all, ['lnit'])).toThrow(
    'There is no check lnit; there are build, types, pack, lint',
  )
})

test('what needs a failed check is skipped, the rest goes on', async () => {
  const failing = check('build', { run: () => Promise.resolve({ state: 'failed' }) })
  const rest = [check('pack', { needs: ['build'] }), check('trials', { needs: ['pack'] }), check('types')]
  expect(await statesOf([failing, ...rest])).toEqual({
    build: 'failed',
    pack: 'skipped',
    trials: 'skipped',
    types: 'passed',
  })
})

test('a check that throws has failed', async () => {
  const throwing = check('a', { run: () => Promise.reject(new Error('broken')) })
  const [result] = await runChecks([throwing], { slots: 2, progress: silent })
  expect(result?.outcome).toMatchObject({ state: 'failed', output: expect.stringContaining('broken') })
})

test('no more run at a time than there are slots, and one that must be alone is', async () => {
  let running = 0
  const seen: Record<string, number> = {}
  const counted = (name: string, settings: Partial<Check> = {}): Check =>
    check(name, {
      ...settings,
      run: async () => {
        running += 1
        await Promise.resolve()
        seen[name] = running
        await Promise.resolve()
        running -= 1
        return { state: 'passed' }
      },
    })
  await statesOf([counted('a'), counted('b'), counted('c'), counted('d', { alone: true }), counted('e')])
  expect(Math.max(...Object.values(seen))).toBe(2)
  expect(seen['d']).toBe(1)
})

test('checks that wait for each other are refused', async () => {
  const circle = [check('a', { needs: ['b'] }), check('b', { needs: ['a'] })]
  await expect(runChecks(circle, { slots: 2, progress: silent })).rejects.toThrow('wait for each other: a, b')
})
