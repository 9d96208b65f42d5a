import Table from 'cli-table3'
import { describe, expect, it } from 'vitest'
import { fitColumns } from '../shared/fit-columns.ts'
import { formatTerminalTable } from '../shared/terminal-table.ts'
import { wrapLine } from '../shared/wrap-lines.ts'

it('breaks a line between words, and leaves a word that is too wide whole', () => {
  expect(wrapLine('one two three', { columns: 8, indent: 2 })).toBe('one two\n  three')
  expect(wrapLine('    one two', { columns: 8 })).toBe('    one\ntwo')
  expect(wrapLine('a https://example.com/long b', { columns: 10 })).toBe('a\nhttps://example.com/long\nb')
  expect(wrapLine('one two three', {})).toBe('one two three')
})

const rows = [
  ['name', 'what it is'],
  ['short', 'many words that a narrow terminal cannot show beside each other'],
]

it.each([60, 80, 132])('fits a table into %d columns', (columns) => {
  const table = new Table({ colWidths: fitColumns(rows, columns), wordWrap: true, style: { border: [] } })
  table.push(...rows.map((row) => [...row]))
  const lines = table.toString().split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
  for (const word of rows.flat().join(' ').split(' ')) expect(table.toString()).toContain(word)
})

it('breaks no word, even where the table stays too wide', () => {
  expect(fitColumns(rows, 10)).toEqual([7, 10])
})

it('gives every column the width of its cells where there is no terminal, colours not counted', () => {
  expect(
    fitColumns([
      ['ab', '\u001B[32mabcd\u001B[39m'],
      ['a', 'x\nabcdef'],
    ]),
  ).toEqual([4, 8])
})

describe('tables of the bench', () => {
  const title = 'What one small call allocates and executes, with everything that it loads on demand'
  const head = ['', 'by hand', 'undici', 'this SDK on node:http']
  const narrow = { title, head, rows: [['one call with a name of many words', '1', '2', '3']] }
  const long = 'quartiles:1,234,567–1,234,987'
  const wide = { title, head, rows: [['one call', long, long, long]] }

  it.each([60, 80])('fit into %d columns, words whole', (columns) => {
    for (const table of [narrow, wide]) {
      const text = formatTerminalTable(table, columns)
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
      for (const word of [table.title, ...head, ...table.rows.flat()].join(' ').split(' '))
        expect(text).toContain(word)
    }
  })

  it('are paragraphs where their words do not fit beside each other', () => {
    expect(formatTerminalTable(wide, 60).split('\n').slice(2)).toEqual([
      'one call',
      `  by hand: ${long}`,
      `  undici: ${long}`,
      `  this SDK on node:http: ${long}`,
    ])
  })

  it('are as wide as they are where there is no terminal', () => {
    expect(formatTerminalTable(wide)).toContain(`${long} │`)
  })
})
