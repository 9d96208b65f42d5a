import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

async function* readUntilFailure(): AsyncIterable<unknown> {
  yield await Promise.resolve({ name: 'office' })
  throw new Error('The connection is gone.')
}

describe('JSON output', () => {
  it('is what nobody on a terminal gets', async () => {
    const { stdout } = await print([{ name: 'office', routes: [] }])
    expect(stdout).toBe(`${JSON.stringify([{ name: 'office', routes: [] }], undefined, 2)}\n`)
  })

  it('is one array, however many batches it comes in', async () => {
    const items = Array.from({ length: 1201 }, (_, id) => ({ id, text: 'two\nlines' }))
    const { stdout } = await print(items, { flags: { output: 'json' } })
    expect(stdout).toBe(`${JSON.stringify(items, undefined, 2)}\n`)
  })

  it.each(['json', 'yaml'])('writes an empty list as [] in %s', async (output) => {
    expect((await print([], { flags: { output } })).stdout).toBe('[]\n')
  })

  it('writes a line for each item', async () => {
    const { stdout } = await print([{ id: 1 }, null, 'x'], { flags: { output: 'jsonl' } })
    expect(stdout).toBe('{"id":1}\nnull\n"x"\n')
  })

  it('leaves the array open when reading fails, so that nobody takes a part for the whole', async () => {
    const written: string[] = []
    const onOutput = (text: string): Promise<void> => Promise.resolve(void written.push(text))
    await expect(print(readUntilFailure(), { onOutput })).rejects.toThrow('The connection is gone.')
    expect(written.join('')).toBe('[\n  {\n    "name": "office"\n  }')
  })

  it.each(['json', 'jsonl', 'yaml'])(
    'escapes what a terminal would act on in %s, and keeps the value',
    async (output) => {
      const name = '\u001B[2J\u009B2J\u202Eegp.exe\u2028'
      const { stdout } = await print({ name }, { flags: { output } })
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u2028\u202E]/u)
      const { parse } = await import('yaml')
      expect(parse(stdout)).toEqual({ name })
    },
  )

  it('writes nothing where there is no result', async () => {
    expect(await print(undefined, { flags: { output: 'json' } })).toMatchObject({ stdout: '', stderr: '' })
  })

  it('quotes a single string where nobody on a terminal reads it', async () => {
    expect((await print('FULL_MESH')).stdout).toBe('"FULL_MESH"\n')
    expect((await print('FULL_MESH', { columns: 80 })).stdout).toBe('FULL_MESH\n')
    expect((await print('FULL_MESH', { flags: { output: 'table' } })).stdout).toBe('FULL_MESH\n')
  })

  it('writes a single string as it is that a query has chosen, unless a format was named', async () => {
    const flags = { query: 'text' }
    const item = { text: 'client\ndev tun\n' }
    expect((await print(item, { flags })).stdout).toBe('client\ndev tun\n')
    expect((await print(item, { flags: { ...flags, output: 'json' } })).stdout).toBe(
      '"client\\ndev tun\\n"\n',
    )
  })

  it('makes a single value harmless on a terminal, and only there', async () => {
    const text = 'a\u001B[2J\nb'
    expect((await print(text, { columns: 80 })).stdout).toBe('a\\u001b[2J\nb\n')
    expect((await print(text, { flags: { output: 'table' } })).stdout).toBe(`${text}\n`)
  })
})
