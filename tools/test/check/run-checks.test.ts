import { expect, it } from 'vitest'
import type { Check } from '../../check/check.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { runChecks, selectChecks } from '../../check/run-checks.ts'

const silent = { started: () => undefined, ended: () => undefined }

function check(name: string, settings: Partial<Check> = {}): Check {
  return { name, proves: name, run: () => Promise.resolve<Outcome>({ state: 'passed' }), ...settings }
}

async function listStates(checks: readonly Check[]): Promise<Record<string, string>> {
  const results = await runChecks(checks, { slots: 2, progress: silent })
  return Object.fromEntries(results.map(({ check: { name }, outcome }) => [name, outcome.state]))
}

it('adds what a selected check needs, in the order of the table', () => {
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

it('skips what needs a failed check, and runs the rest', async () => {
  const failing = check('build', { run: () => Promise.resolve({ state: 'failed' }) })
  const rest = [check('pack', { needs: ['build'] }), check('trials', { needs: ['pack'] }), check('types')]
  expect(await listStates([failing, ...rest])).toEqual({
    build: 'failed',
    pack: 'skipped',
    trials: 'skipped',
    types: 'passed',
  })
})

it('counts a check that throws as failed', async () => {
  const throwing = check('a', { run: () => Promise.reject(new Error('broken')) })
  const [result] = await runChecks([throwing], { slots: 2, progress: silent })
  expect(result?.outcome).toMatchObject({ state: 'failed', output: expect.stringContaining('broken') })
})

it('runs no more checks at a time than there are slots, and some alone', async () => {
  let running = 0
  const seen: Record<string, number> = {}
  const createOutcome = (name: string, settings: Partial<Check> = {}): Check =>
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
  await listStates([
    createOutcome('a'),
    createOutcome('b'),
    createOutcome('c'),
    createOutcome('d', { alone: true }),
    createOutcome('e'),
  ])
  expect(Math.max(...Object.values(seen))).toBe(2)
  expect(seen['d']).toBe(1)
})

it('refuses checks that wait for each other', async () => {
  const circle = [check('a', { needs: ['b'] }), check('b', { needs: ['a'] })]
  await expect(runChecks(circle, { slots: 2, progress: silent })).rejects.toThrow('wait for each other: a, b')
})
