import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/command/command.ts'
import { parseInput } from '../../src/router/parse-input.ts'

const command: Command = {
  summary: 'Tries things.',
  arguments: [{ name: 'item', summary: 'An item', isOptional: true }],
  flags: {
    description: { summary: 'Text', type: 'string' },
    size: { summary: 'How many', type: 'integer' },
    route: { summary: 'A route', type: 'string', isRepeatable: true },
  },
  examples: [],
  load: () => Promise.reject(new Error('not here')),
}

const parse = async (...typed: string[]): Promise<unknown> => {
  const { flags, arguments: args } = await parseInput(command, ['try'], typed)
  return [
    Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
    args.filter(Boolean),
  ]
}

describe('parseInput', () => {
  it.each([
    [['--description='], { description: '' }, []],
    [['--description', ''], { description: '' }, []],
    [['--description', '-draft'], { description: '-draft' }, []],
    [['--description=a\nb'], { description: 'a\nb' }, []],
    [['--size', '-5'], { size: -5 }, []],
    [['--local', 'office'], { local: '' }, ['office']],
    [['--local=fresh', 'office'], { local: 'fresh' }, ['office']],
    [['-ojson'], { output: 'json' }, []],
    [['-o=json'], { output: 'json' }, []],
    [['-y'], { yes: true }, []],
    [['--route', 'a=1', '--route=b=2'], { route: ['a=1', 'b=2'] }, []],
    [['-'], {}, ['-']],
    [['--', '--description'], {}, ['--description']],
  ])('reads %j', async (typed, flags, args) => {
    expect(await parse(...typed)).toEqual([flags, args])
  })
})
