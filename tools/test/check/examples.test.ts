import { expect, it } from 'vitest'
import { checkExamples } from '../../check/checks/check-examples.ts'
import { createFolder } from '../support/create-folder.ts'

const good = {
  'quickstart.ts': "console.log('done' satisfies string)",
  'support/parts.ts': 'throw new Error()',
}

it('accepts programs that print and end well, and does not run what lies in folders', async () => {
  expect(await checkExamples(createFolder(good))).toEqual({ state: 'passed', note: '1 programs' })
})

it.each([
  ['fails', "console.log('so far'); process.exitCode = 4", 'other.ts ended with exit code 4:\nso far\n'],
  ['is silent', 'export {}', 'other.ts has printed nothing'],
])('fails for a program that %s', async (_case, program, output) => {
  expect(await checkExamples(createFolder({ ...good, 'other.ts': program }))).toEqual({
    state: 'failed',
    output,
  })
})

it('fails without the quickstart', async () => {
  expect((await checkExamples(createFolder({ 'other.ts': "console.log('done')" }))).state).toBe('failed')
})
