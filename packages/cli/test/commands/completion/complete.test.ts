import { systemClock } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { buildCommandTree } from '../../../src/commands/command-tree.ts'
import { printCandidates } from '../../../src/commands/completion/complete.ts'
import { runLine } from '../../support/run.ts'
import { createTestTerminal } from '../../support/test-terminal.ts'

const complete = async (...words: string[]): Promise<readonly string[]> => {
  const { exitCode, stdout, stderr } = await runLine(['complete', '--', ...words])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']))
}

describe('complete', () => {
  it.each([
    [['us'], ['user-groups', 'users']],
    [['users', 'li'], ['list']],
    [['networks', 'conn'], ['connectors']],
    [['networks', 'connectors', 'wait'], ['wait-until-online']],
    [['--output', 'json', 'users', 'li'], ['list']],
    [['-ojson', 'users', 'li'], ['list']],
    [['users', 'list', '--outp'], ['--output']],
    [['users', 'list', '--output', 'json', '--outp'], []],
    [['users', 'list', '-ojson', '--outp'], []],
    [
      ['users', 'list', '--output', 'j'],
      ['json', 'jsonl'],
    ],
    [['users', 'list', '-o', 'y'], ['yaml']],
    [['users', 'list', '--output=y'], ['--output=yaml']],
    [['users', 'list', '--he'], ['--help']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [
      ['api', 'P'],
      ['POST', 'PUT', 'PATCH'],
    ],
    [['export', 'cloud'], [':files']],
    [['apply', ''], [':files']],
    [['plan', '--out', ''], [':files']],
    [['plan', '--state-folder', ''], [':files']],
    [['diff', '--secrets-file='], [':files']],
    [['context', 'add', '--credentials-file', ''], [':files']],
    [['help', 'networks', 'conn'], ['connectors']],
    [['help', 'users', 'list', ''], []],
    [['nonsense', ''], []],
    [['users', 'nonsense', 'l'], []],
  ])('offers what can follow or end %j', async (words, candidates) => {
    expect(await complete(...words)).toEqual(candidates)
  })

  it('describes what it offers', async () => {
    const { stdout } = await runLine(['complete', '--', 'users', 'list', '--quie'])
    expect(stdout).toBe('--quiet\tWrite no notes and no progress\n')
  })

  it.each([[[]], [['--shell']], [['--shell', 'tcsh', '--', 'cloudconnexa us']], [['--']], [['--', '']]])(
    'says nothing of a request that makes no sense: %j',
    async (typed) => {
      expect(await runLine(['complete', ...typed])).toMatchObject({ exitCode: 0, stderr: '' })
    },
  )
})

describe('printCandidates', () => {
  it('does not wait for names that are slow to come, and says nothing of what fails', async () => {
    const clock = { ...systemClock, sleep: () => Promise.resolve() }
    const { terminal, stdout, stderr } = createTestTerminal({ clock })
    const typed = ['--', 'users', 'get', '']
    await printCandidates(buildCommandTree(), typed, terminal, () => new Promise(() => undefined))
    await printCandidates(buildCommandTree(), typed, terminal, () => Promise.reject(new Error('broken')))
    expect([...stdout, ...stderr]).toEqual([])
  })
})

describe('complete for a shell', () => {
  const completeLine = async (shell: string, ...rest: string[]): Promise<string> =>
    (await runLine(['complete', '--shell', shell, '--', ...rest])).stdout

  it('leaves out for bash what bash does not replace', async () => {
    expect(await completeLine('bash', 'cloudconnexa users list --output=j', '9', ' =:')).toBe(
      'json\t\njsonl\t\n',
    )
  })

  it('shows descriptions to bash only where it lists what there is', async () => {
    expect(await completeLine('bash', 'cloudconnexa us', '9', ' =:')).toBe('user-groups\t\nusers\t\n')
    expect(await completeLine('bash', 'cloudconnexa us', '63', ' =:')).toBe(
      'user-groups  (User groups.)\t\nusers        (Users.)\t\n',
    )
  })

  it('finds the program behind other words and by its path', async () => {
    expect(await completeLine('zsh', 'sudo /usr/bin/cloudconnexa users li')).toMatch(/^list\t/)
  })

  it.each([
    ['cloudconnexa users list --output y', 'yaml\t\tyaml\n'],
    ['cloudconnexa users `\n  list -o y', 'yaml\t\tyaml\n'],
    [
      "& 'C:\\Program Files\\npm\\cloudconnexa.ps1' users li",
      'list\tLists users, each with its devices.\tlist\n',
    ],
    ['cloudconnexa plan --out ', ':files\n'],
    ['cloudconnexa nonsense ', ''],
  ])('speaks Base64 with PowerShell, with and without a double hyphen: %s', async (line, candidates) => {
    const encoded = Buffer.from(line).toString('base64')
    const found = await completeLine('powershell', encoded)
    expect(Buffer.from(found, 'base64').toString()).toBe(candidates)
    expect((await runLine(['complete', '--shell', 'powershell', encoded])).stdout).toBe(found)
  })

  it('gets no double hyphen and nothing but ASCII from the script for PowerShell', async () => {
    const { stdout } = await runLine('completion powershell')
    expect(stdout).not.toMatch(/ -- |[^\n -~]/)
  })
})
