import { readProperty } from '../selection/property-path.ts'
import type { ResultColumn } from '../result-view.ts'
import { colorStatus } from './color-status.ts'
import { fitWidths, gap, selectFitting } from './fit-widths.ts'
import { formatCell } from './format-cell.ts'
import { colorText } from '../../text/color-text.ts'
import { cutText, measureWidth, padText } from '../../text/text-width.ts'
import { formatTitle } from './format-title.ts'

/** How the lines of a table are written. */
export interface LineOptions {
  /** Of the terminal; undefined where nothing is cut. */
  readonly columns: number | undefined
  readonly hasColors: boolean
}

/** A column, and what is known of its cells. */
interface TableColumn extends ResultColumn {
  readonly heading: string
  readonly isId: boolean
  readonly isWhole: boolean
  width: number
  isEmpty: boolean
  isRight: boolean
}

/** A cell, before it is cut. */
interface Cell {
  readonly value: unknown
  readonly text: string
}

type Row = ReadonlyMap<TableColumn, Cell>

/** Writes a table batch by batch. The first one decides which columns fit; they grow with later ones, as far as there is room. */
export class TableWriter {
  readonly #options: LineOptions
  #columns: readonly TableColumn[]
  #hasHeading = false

  constructor(columns: readonly ResultColumn[], options: LineOptions) {
    this.#options = options
    this.#columns = columns.map(describeColumn)
  }

  /** The lines of further items, below the heading if they are the first. */
  write(items: readonly unknown[]): string {
    const rows = items.map((item) => readRow(item, this.#columns))
    for (const row of rows) for (const [column, cell] of row) grow(column, cell)
    if (!this.#hasHeading) {
      for (const column of this.#columns) column.isRight = rows.every((row) => isNumeric(row.get(column)))
      const isShown = selectFitting(this.#columns, this.#options.columns)
      this.#columns = this.#columns.filter((_, index) => isShown[index])
    }
    const widths = fitWidths(this.#columns, this.#options.columns)
    const lines = rows.map((row) => this.#join(row, widths))
    if (!this.#hasHeading) lines.unshift(this.#writeHeading(widths))
    this.#hasHeading = true
    return lines.map((line) => `${line}\n`).join('')
  }

  #writeHeading(widths: readonly number[]): string {
    const cells = this.#columns.map((column) => [column, { value: undefined, text: column.heading }] as const)
    return colorText('bold', this.#join(new Map(cells), widths), this.#options.hasColors)
  }

  #join(row: Row, widths: readonly number[]): string {
    const parts = this.#columns.map((column, index) => {
      const { value, text } = row.get(column) ?? { value: undefined, text: '' }
      const width = widths[index] ?? 0
      const written = padText(cutText(text, width), width, column.isRight)
      return colorStatus(written, value, column.property, this.#options.hasColors)
    })
    return parts.join(' '.repeat(gap)).trimEnd()
  }
}

function describeColumn(column: ResultColumn): TableColumn {
  const heading = column.title ?? formatTitle(column.property)
  const isId = /(?:^id|[a-z]Id)$/.test(column.property)
  const isWhole = isId || column.form === 'instant'
  return { ...column, heading, isId, isWhole, width: measureWidth(heading), isEmpty: true, isRight: false }
}

function readRow(item: unknown, columns: readonly TableColumn[]): Row {
  return new Map(
    columns.map((column) => {
      const { property, form } = column
      const value = property === '' ? item : readProperty(item, property.split('.'))
      return [column, { value, text: formatCell(value, form) }]
    }),
  )
}

function grow(column: TableColumn, { text }: Cell): void {
  column.width = Math.max(column.width, measureWidth(text))
  if (text !== '') column.isEmpty = false
}

function isNumeric(cell: Cell | undefined): boolean {
  return typeof cell?.value === 'number'
}
