import { stripVTControlCharacters } from 'node:util'
import measure from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import type { ResultColumn } from '../../src/output/result-view.ts'
import { print } from '../support/print.ts'

const id = '48372a8c-6258-4983-8b52-3aa0dcbfa9e3'
const columns: readonly ResultColumn[] = [
  { property: 'name' },
  { property: 'connectionStatus', title: 'Connection' },
  { property: 'started', form: 'instant' },
  { property: 'bytesIn', title: 'Received', form: 'bytes' },
  { property: 'routes' },
  { property: 'description' },
  { property: 'ipV6Address', isWide: true },
  { property: 'id' },
]
const network = {
  id,
  name: 'headquarters',
  connectionStatus: 'ONLINE',
  started: '2026-11-28T06:12:30.000Z',
  bytesIn: 73_714_893,
  routes: [{ subnet: '10.10.0.0/16' }],
  description: 'The office in the old town, with everything that was there before',
  ipV6Address: 'fd00::1',
}

describe('tables', () => {
  it('have headings in words, dates and byte counts for people, and no borders', async () => {
    const { lines } = await print([network], { columns: 200, view: { columns } })
    expect(lines).toEqual([
      'Name          Connection  Started               Received  Routes        Description                                                        ID',
      `headquarters  ONLINE      2026-11-28 06:12 UTC  70.3 MiB  10.10.0.0/16  ${network.description}  ${id}`,
    ])
  })

  it.each([20, 40, 60, 100, 200])('fit into %i columns', async (width) => {
    const items = [network, { ...network, name: '東京支社ネットワーク', description: '👩‍💻 été' }]
    const { lines } = await print(items, { columns: width, view: { columns } })
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^headq/)
  })

  it('cut words to the width, and leave out ids before names are cut', async () => {
    const { lines } = await print([network], { columns: 100, view: { columns } })
    expect(lines).toEqual([
      'Name          Connection  Started               Received  Routes        Description',
      'headquarters  ONLINE      2026-11-28 06:12 UTC  70.3 MiB  10.10.0.0/16  The office in the old town,…',
    ])
    const narrow = await print([network], { columns: 60, view: { columns } })
    expect(narrow.lines).toEqual([
      'Name          Connection  Started               Received',
      'headquarters  ONLINE      2026-11-28 06:12 UTC  70.3 MiB',
    ])
  })

  it('leave out an id where it would fit only if other columns were cut', async () => {
    const item = { name: 'headquarters', description: 'd'.repeat(60), id }
    const view = { columns: [{ property: 'name' }, { property: 'description' }, { property: 'id' }] }
    expect((await print([item], { columns: 100, view })).lines[1]).toBe(`headquarters  ${'d'.repeat(60)}`)
    expect((await print([item], { columns: 112, view })).stdout).toContain(id)
  })

  it('never cut a date or an id', async () => {
    for (let width = 20; width < 200; width += 1) {
      const { stdout } = await print([network], { columns: width, view: { columns } })
      expect(stdout).not.toMatch(/2026[^ ]*…|2026-11-28 ?\d*:?…|48372[^ ]*…/)
    }
  })

  it('show all columns uncut as wide, also on a narrow terminal', async () => {
    const { stdout } = await print([network], { columns: 60, flags: { output: 'wide' }, view: { columns } })
    expect(stdout).toContain(network.description)
    expect(stdout).toContain('IPv6 address')
    expect(stdout).toContain(id)
    expect(stdout).not.toContain('…')
  })

  it('are not cut where nobody looks at a terminal', async () => {
    const { stdout } = await print([network], { flags: { output: 'table' }, view: { columns } })
    expect(stdout).toContain(network.description)
  })

  it('keep columns straight under wide and combining characters', async () => {
    const names = ['東京', 'été', '👩‍💻 team', 'ascii']
    const { lines } = await print(
      names.map((name) => ({ name, x: 'x' })),
      { columns: 80 },
    )
    const places = lines.slice(1).map((line) => measure(line.slice(0, line.lastIndexOf('x'))))
    expect(new Set(places).size).toBe(1)
  })

  it('cut between characters, never inside of one', async () => {
    const name = '👩‍💻é東'.repeat(20)
    for (let width = 20; width < 40; width += 1) {
      const { lines } = await print([{ name }], { columns: width })
      const kept = lines[1]?.replace(/…$/, '') ?? ''
      expect(kept.isWellFormed()).toBe(true)
      expect(name.startsWith(kept)).toBe(true)
      expect('👩‍💻é東'.repeat(20).slice(kept.length)).toMatch(/^(?:👩‍💻|é|東)/u)
    }
  })

  it('make control characters harmless', async () => {
    const name = '\u001B[2J\u009B2J\u0007\r\n\u202Eevil'
    for (const output of ['table', 'wide'])
      for (const result of [[{ name }], { name }, [name]]) {
        const { stdout } = await print(result, { columns: 80, flags: { output } })
        expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(stdout).toContain('\\u001b[2J')
      }
  })

  it('stay straight in later batches, which can be wider', async () => {
    const items = Array.from({ length: 1200 }, (_, index) => ({
      name: index < 600 ? `n${index}` : `a-longer-name-${index}`,
      status: 'ACTIVE',
    }))
    const { lines } = await print(items, { columns: 60 })
    expect(lines).toHaveLength(1201)
    expect(lines.filter((line) => line.startsWith('Name'))).toHaveLength(1)
    expect(lines.at(-1)).toBe('a-longer-name-1199  ACTIVE')
  })

  it('say on standard error that there is nothing', async () => {
    const view = { emptyNote: 'There are no networks.' }
    expect(await print([], { columns: 80, view })).toMatchObject({
      stdout: '',
      stderr: 'There are no networks.\n',
    })
    expect((await print([], { columns: 80, view, flags: { quiet: true } })).stderr).toBe('')
  })

  it('show scalars first where nobody has chosen columns, and a number of them', async () => {
    const item = { id: 'i', tags: ['a'], a: 1, b: true, c: 'c', d: null, e: 5, f: 6, name: 'n', g: 7 }
    const { lines } = await print([item], { columns: 200 })
    expect(lines[0]?.split(/\s+/)).toEqual(['Name', 'A', 'B', 'C', 'D', 'E'])
  })

  it('write arrays as a few names, or as a number', async () => {
    const names = (count: number): unknown => Array.from({ length: count }, (_, i) => ({ name: `n${i}` }))
    const { lines } = await print([{ name: 'x', few: names(3), many: names(4), none: [] }], { columns: 80 })
    expect(lines[1]).toBe('x     n0, n1, n2  4')
  })

  it('have the columns that were asked for', async () => {
    const options = { columns: 80, view: { columns }, flags: { fields: 'bytesIn,name' } }
    expect((await print([network], options)).lines).toEqual(['Received  Name', '70.3 MiB  headquarters'])
  })
})

describe('tables of a query', () => {
  it('have what the query has made', async () => {
    const flags = { query: '[].{name: name, address: ipV6Address}' }
    const { lines } = await print([network], { columns: 80, view: { columns }, flags })
    expect(lines).toEqual(['Name          Address', 'headquarters  fd00::1'])
  })

  it('have the usual columns where it has only left items out', async () => {
    const flags = { query: "[?name == 'headquarters']" }
    const { lines } = await print([network], { columns: 60, view: { columns }, flags })
    expect(lines[0]).toBe('Name          Connection  Started               Received')
  })
})

describe('colours', () => {
  const view = { columns: [{ property: 'name' }, { property: 'status' }] }
  const items = [
    { name: 'ONLINE', status: 'ONLINE' },
    { name: 'a', status: 'SUSPENDED' },
    { name: 'b', status: 'OTHER' },
  ]

  it('are for words of a status only', async () => {
    const { lines } = await print(items, { columns: 80, hasColors: true, view })
    expect(lines.slice(1)).toEqual([
      'ONLINE  \u001B[32mONLINE   \u001B[39m',
      'a       \u001B[31mSUSPENDED\u001B[39m',
      'b       OTHER',
    ])
  })

  it('change nothing but colours', async () => {
    const colored = await print(items, { columns: 80, hasColors: true, view })
    const plain = await print(items, { columns: 80, view })
    expect(stripVTControlCharacters(colored.stdout).replaceAll(/ +$/gm, '')).toBe(plain.stdout)
    expect(plain.stdout).not.toContain('\u001B')
  })
})
