import { expect, test } from 'vitest'
import { examplesCheck } from '../../check/checks/examples.ts'
import { folderWith } from './folder.ts'

const good = {
  'quickstart.ts': "console.log('done' satisfies string)",
  'support/parts.ts': 'throw new Error()',
}

test('programs that print and end well pass; parts in folders are not run', async () => {
  expect(await examplesCheck(folderWith(good))).toEqual({ state: 'passed', note: '1 programs' })
})

test.each([
  ['fails', "console.log('so far'); process.exitCode = 4", 'other.ts ended with exit code 4:\nso far\n'],
  ['is silent', 'export {}', 'other.ts has printed nothing'],
])('a program that %s is named', async (_case, program, output) => {
  expect(await examplesCheck(folderWith({ ...good, 'other.ts': program }))).toEqual({
    state: 'failed',
    output,
  })
})

test('the quickstart has to be there', async () => {
  expect((await examplesCheck(folderWith({ 'other.ts': "console.log('done')" }))).state).toBe('failed')
})
