import { describe, expect, it } from 'vitest'
import { print } from '../support/print.ts'

const csv = { output: 'csv' }

describe('CSV output', () => {
  it('follows RFC 4180', async () => {
    const items = [
      { name: 'a "quoted" name', description: 'one, two', egress: true, count: -5 },
      { name: 'two\nlines', description: null, egress: false, count: 0 },
    ]
    expect((await print(items, { flags: csv })).stdout).toBe(
      'name,description,egress,count\r\n' +
        '"a ""quoted"" name","one, two",true,-5\r\n' +
        '"two\nlines",,false,0\r\n',
    )
  })

  it('writes what is no scalar as JSON', async () => {
    const { stdout } = await print([{ routes: [{ subnet: '10.0.0.0/8' }], os: {} }], { flags: csv })
    expect(stdout).toBe('routes,os\r\n"[{""subnet"":""10.0.0.0/8""}]",{}\r\n')
  })

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '＝1'])(
    'keeps spreadsheets from taking the text %j for a formula',
    async (name) => {
      const { stdout } = await print([{ name }], { flags: csv })
      expect(stdout).toBe(`name\r\n'${name}\r\n`)
    },
  )

  it('escapes control characters, which CSV has no other way for', async () => {
    const { stdout } = await print([{ name: '\u001B[2J\u009Bx' }], { flags: csv })
    expect(stdout).toBe('name\r\n\\u001b[2J\\u009bx\r\n')
  })

  it('takes its header from the schema, not from what the first items happen to have', async () => {
    const loadSchema = (): Promise<object> =>
      Promise.resolve({ type: 'array', items: { properties: { id: {}, name: {}, description: {} } } })
    const { stdout } = await print([{ name: 'office', id: '1' }], { flags: csv, view: { loadSchema } })
    expect(stdout).toBe('id,name,description\r\n1,office,\r\n')
    expect((await print([], { flags: csv, view: { loadSchema } })).stdout).toBe('id,name,description\r\n')
  })

  it('says which properties came after the header was written', async () => {
    async function* items(): AsyncIterable<unknown> {
      yield await Promise.resolve({ id: 1 })
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
      yield { id: 2, late: true }
    }
    const { stdout, stderr } = await print(items(), { flags: csv })
    expect(stdout).toBe('id\r\n1\r\n2\r\n')
    expect(stderr).toBe('Left out, because the first items did not have them: late. Pass --fields.\n')
  })

  it('has the properties that were asked for, in their order', async () => {
    const items = [{ name: 'laptop', platform: { os: 'Linux', version: '6' } }]
    const { stdout } = await print(items, { flags: { ...csv, fields: 'platform.os,name' } })
    expect(stdout).toBe('platform.os,name\r\nLinux,laptop\r\n')
  })

  it('writes items that are no objects in one column', async () => {
    expect((await print(['a', 'b'], { flags: csv })).stdout).toBe('value\r\na\r\nb\r\n')
  })
})
