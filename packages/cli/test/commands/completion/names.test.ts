import { describe, expect, it } from 'vitest'
import type { CommandGroup } from '../../../src/command/command-group.ts'
import { formatCandidates } from '../../../src/commands/completion/format-candidates.ts'
import { listCandidates } from '../../../src/commands/completion/list-candidates.ts'
import { splitLine, wordRules } from '../../../src/commands/completion/split-line.ts'

const root: CommandGroup = {
  kind: 'group',
  summary: 'All.',
  list: () =>
    new Map([
      [
        'get',
        {
          kind: 'command',
          summary: 'Gets.',
          describe: () => ({
            summary: 'Gets.',
            arguments: [{ name: 'network', summary: 'A network', completes: 'network' }],
            flags: {
              group: { summary: 'A group', type: 'string', completes: 'group' },
              data: { summary: 'A body', type: 'string', placeholder: '@file' },
            },
            examples: [],
            load: () => Promise.reject(new Error('not here')),
          }),
        },
      ],
    ]),
}
const names: Readonly<Record<string, readonly string[]>> = {
  network: ['Main office', 'main-lab', '-x', 'two\nlines', 'esc\u001B[2J'],
  group: ['Staff'],
}
const readNames = async (kind: string) =>
  (names[kind] ?? []).map((value, index) => ({ value, description: `id-${index}` }))

async function complete(line: string, shell: keyof typeof wordRules = 'zsh'): Promise<readonly string[]> {
  const split = splitLine(line, wordRules[shell], shell === 'bash' ? ' =:' : '')
  const found = await listCandidates(root, split.words, split.current, readNames)
  return formatCandidates(found, { ...split, shell })
    .split('\n')
    .slice(0, -1)
}

describe('completion of names', () => {
  it('offers names with their ids, as far as they can be typed', async () => {
    expect(await complete('get ')).toEqual(['Main office\tid-0', 'main-lab\tid-1'])
  })

  it('prefers names in the case that was typed, and takes others where there are none', async () => {
    expect(await complete('get ma')).toEqual(['main-lab\tid-1'])
    expect(await complete('get MAIN\\ O')).toEqual(['Main office\tid-0'])
  })

  it('knows what a flag takes', async () => {
    expect(await complete('get --group ')).toEqual(['Staff\tid-0'])
    expect(await complete('get --group=S')).toEqual(['--group=Staff\tid-0'])
    expect(await complete('get --data ')).toEqual([':files'])
  })

  it('goes on inside quotes', async () => {
    expect(await complete('get "Main o', 'bash')).toEqual(['Main office\t'])
    expect(await complete("get 'Main o", 'powershell')).toEqual(["'Main office'\tid-0\tMain office"])
  })
})

describe('splitLine', () => {
  it.each([
    ['bash', String.raw`a 'b c' "d \"e\" \x" f\ g h`, ['a', 'b c', String.raw`d "e" \x`, 'f g'], 'h'],
    ['bash', 'a $(touch x) `b`', ['a', '$(touch', 'x)'], '`b`'],
    ['fish', String.raw`a 'it\'s' b`, ['a', "it's"], 'b'],
    ['powershell', "a 'it''s' \"x`\"y\" c:\\d", ['a', "it's", 'x"y'], 'c:\\d'],
    ['zsh', 'a ', ['a'], ''],
    ['zsh', "a ''", ['a'], ''],
    ['zsh', 'a "" b', ['a', ''], 'b'],
    ['zsh', String.raw`a \ `.slice(0, 3), ['a'], ''],
  ] as const)('splits a line as %s does: %s', (shell, line, words, current) => {
    expect(splitLine(line, wordRules[shell])).toMatchObject({ words, current })
  })
})
