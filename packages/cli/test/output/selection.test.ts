import { describe, expect, it } from 'vitest'
import { CommandError } from '../../src/errors/command-error.ts'
import { print, type PrintOptions } from '../support/print.ts'

const devices = [
  { id: '1', name: 'laptop', platform: { os: 'Linux', version: '6' }, routes: [{ id: 'a', subnet: 's' }] },
  { id: '2', name: 'phone', routes: [] },
]

async function printJson(result: unknown, flags: PrintOptions['flags']): Promise<unknown> {
  const { stdout } = await print(result, { flags: { output: 'json', ...flags } })
  return JSON.parse(stdout)
}

async function refuse(result: unknown, options: PrintOptions): Promise<CommandError> {
  const error: unknown = await print(result, options).catch((thrown: unknown) => thrown)
  if (!(error instanceof CommandError)) throw new Error('It was not refused.')
  return error
}

describe('--fields', () => {
  it('keeps properties, also inside of objects and arrays', async () => {
    expect(await printJson(devices, { fields: 'name, platform.os,routes.subnet' })).toEqual([
      { name: 'laptop', platform: { os: 'Linux' }, routes: [{ subnet: 's' }] },
      { name: 'phone', routes: [] },
    ])
    expect(await printJson(devices[0], { fields: 'id' })).toEqual({ id: '1' })
  })

  it('refuses a property that no item has before it writes anything, and names near ones', async () => {
    const written: string[] = []
    const onOutput = (text: string): Promise<void> => Promise.resolve(void written.push(text))
    const { message, hint, exit } = await refuse(devices, { flags: { fields: 'nmae,id' }, onOutput })
    expect({ message, hint, exit }).toEqual({
      message: 'The result has no property "nmae".',
      hint: 'Did you mean name?',
      exit: 'input',
    })
    expect(written).toEqual([])
  })

  it('finds a property inside of another one', async () => {
    expect((await refuse(devices, { flags: { fields: 'os' } })).hint).toBe('Did you mean platform.os?')
    expect((await refuse(devices, { flags: { fields: 'colour' } })).hint).toBe(
      'Pass some of these: id, name, platform, routes.',
    )
  })

  it('takes a property that the schema knows and no item happens to have', async () => {
    const loadSchema = (): Promise<object> =>
      Promise.resolve({
        items: { $ref: '#/$defs/Device' },
        $defs: { Device: { properties: { description: { type: 'string' } } } },
      })
    const { stdout } = await print(devices, {
      flags: { output: 'jsonl', fields: 'description' },
      view: { loadSchema },
    })
    expect(stdout).toBe('{}\n{}\n')
  })

  it('finds a property that the first hundreds of items do not have, where no schema knows it', async () => {
    const items = [...Array.from({ length: 1200 }, (_, id) => ({ id })), { id: 1200, note: 'late' }]
    const { lines } = await print(items, { flags: { output: 'jsonl', fields: 'note' } })
    expect([lines.length, lines.at(-1)]).toEqual([1201, '{"note":"late"}'])
    const { message } = await refuse(items, { flags: { output: 'jsonl', fields: 'notes' } })
    expect(message).toBe('The result has no property "notes".')
  })

  it('reads no further than some hundred items for a property that the schema does not know', async () => {
    let made = 0
    async function* items(): AsyncIterable<unknown> {
      for (;;) {
        made += 1
        yield await Promise.resolve({ id: made })
      }
    }
    const loadSchema = (): Promise<object> => Promise.resolve({ items: { properties: { id: {} } } })
    await refuse(items(), { flags: { fields: 'idd' }, view: { loadSchema } })
    expect(made).toBeLessThanOrEqual(250)
  })

  it('writes nothing before it has found a property of the first items', async () => {
    async function* items(): AsyncIterable<unknown> {
      yield { id: 1 }
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
      yield { id: 2 }
    }
    const written: string[] = []
    const onOutput = (text: string): Promise<void> => Promise.resolve(void written.push(text))
    await refuse(items(), { flags: { fields: 'name' }, onOutput })
    expect(written).toEqual([])
  })

  it('says nothing of an empty list', async () => {
    expect(await printJson([], { fields: 'nmae' })).toEqual([])
  })

  it.each(['', ',', 'a..b', 'a,'])('refuses the list %j', async (fields) => {
    expect((await refuse(devices, { flags: { fields } })).message).toContain('not a list of properties')
  })
})

describe('--query', () => {
  it('applies an expression to the whole list', async () => {
    expect(await printJson(devices, { query: '[?platform].{name: name, os: platform.os}' })).toEqual([
      { name: 'laptop', os: 'Linux' },
    ])
    expect(await printJson(devices, { query: 'length(@)' })).toBe(2)
    expect(await printJson(devices, { query: '[9].name' })).toBeNull()
  })

  it('writes a single value as it is, for variables of a shell', async () => {
    expect((await print(devices, { flags: { query: '[0].id' } })).stdout).toBe('1\n')
  })

  it('comes before --fields', async () => {
    expect(await printJson(devices, { query: '[*].platform', fields: 'os' })).toEqual([{ os: 'Linux' }])
  })

  it.each([
    ['[?name == `3]', 13, 'is not expected'],
    ['[0', 3, 'it ends too early'],
    ['a..b', 3, '"." is not expected'],
    ['[?size > 3]', 10, '"3" is not expected'],
  ])('shows where %j stops being an expression', async (query, position, problem) => {
    const { message, exit } = await refuse(devices, { flags: { query } })
    expect(message).toContain(problem)
    expect(message.split('\n').slice(1)).toEqual([`  ${query}`, `${' '.repeat(position + 1)}^`])
    expect(exit).toBe('input')
  })

  it('says what a function cannot work with', async () => {
    const { message } = await refuse(devices, { flags: { query: 'sum(@)' } })
    expect(message).toMatch(/^The query cannot be applied to the result: .*sum/)
  })

  it('refuses an expression before anything is read', async () => {
    let isRead = false
    async function* items(): AsyncIterable<unknown> {
      isRead = true
      yield await Promise.resolve(1)
    }
    await refuse(items(), { flags: { query: '[' } })
    expect(isRead).toBe(false)
  })
})
