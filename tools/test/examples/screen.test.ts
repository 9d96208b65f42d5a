import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { root } from '../../shared/repository.ts'

const screen = pathToFileURL(join(root, 'examples', 'shared', 'screen.ts')).href

/** What an example prints on a terminal of 60 columns. */
function print(program: string, environment: Readonly<Record<string, string>>): string {
  const terminal = 'Object.assign(process.stdout, { isTTY: true, columns: 60 })'
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', `${terminal}\nconst screen = await import('${screen}')\n${program}`],
    { encoding: 'utf8', env: { ...inherited, ...environment } },
  )
  expect(stderr).toBe('')
  return stdout
}

const table = `screen.printTable([['calls', '42'], ['time in all', '6.1 s']])`
const numbers = `screen.printRows(['process', 'calls', 'longest wait'], [['1', '1,000', '16.3 s'], ['2', '5', '9 ms']])`
const text = `screen.printDone('emulator', 'http://127.0.0.1:40571, 10,000 users, 10 requests at once and 5 a second')
screen.printNote('On a real site the agent starts with the token; here the emulator lets it come online.')`

it.each([
  ['a table', table],
  ['rows', numbers],
  ['lines', text],
])('prints %s without colours where NO_COLOR is set', (_, program) => {
  expect(print(program, { NO_COLOR: '1' })).not.toContain('\u001B')
  expect(print(program, { FORCE_COLOR: '1' })).toContain('\u001B[')
})

it('breaks lines between words on a narrow terminal', () => {
  expect(print(text, { NO_COLOR: '1' })).toBe(
    `  ✓ emulator http://127.0.0.1:40571, 10,000 users, 10
    requests at once and 5 a second
  On a real site the agent starts with the token; here the
  emulator lets it come online.
`,
  )
})

it.each([
  [
    'values',
    `[['client options', 'one option, another option, a third option and quite a few more'], ['SNAT', 'on']]`,
  ],
  ['names', `[['the time that all of the calls have taken, those for tokens included', '6.1 s']]`],
])('breaks %s of a table between words on a narrow terminal', (_, rows) => {
  const printed = print(`screen.printTable(${rows})`, { NO_COLOR: '1' })
  expect(Math.max(...printed.split('\n').map(({ length }) => length))).toBe(60)
  for (const word of rows.match(/\w{3,}/g) ?? []) expect(printed).toContain(word)
})

it('prints rows of numbers under their headings', () => {
  expect(print(numbers, { NO_COLOR: '1' })).toBe(
    `┌─────────┬───────┬──────────────┐
│ process │ calls │ longest wait │
│       1 │ 1,000 │       16.3 s │
│       2 │     5 │         9 ms │
└─────────┴───────┴──────────────┘
`,
  )
})
