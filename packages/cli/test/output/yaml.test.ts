import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

const yaml = { output: 'yaml' }

describe('YAML output', () => {
  it('is one sequence, however many batches it comes in', async () => {
    const items = Array.from({ length: 1100 }, (_, id) => ({ id, tags: ['a', { b: null }], text: 'x\ny' }))
    expect(parse((await print(items, { flags: yaml })).stdout)).toEqual(items)
  })

  it('quotes words that older parsers take for something else', async () => {
    const value = { country: 'NO', on: 'yes', version: '1.10', long: 'word '.repeat(60) }
    const { stdout } = await print(value, { flags: yaml })
    expect(stdout).toContain('country: "NO"')
    expect(parse(stdout)).toEqual(value)
    expect(parse(stdout, { version: '1.1' })).toEqual(value)
  })

  it('writes a value that occurs twice twice', async () => {
    const route = { subnet: '10.0.0.0/8' }
    expect((await print([{ a: route, b: route }], { flags: yaml })).stdout).not.toContain('*')
  })
})
