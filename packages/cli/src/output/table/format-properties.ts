import { readProperty } from '../selection/property-path.ts'
import type { ResultColumn } from '../result-view.ts'
import { colorStatus } from './color-status.ts'
import { formatCell } from './format-cell.ts'
import type { ColumnOptions } from './select-columns.ts'
import type { LineOptions } from './table-writer.ts'
import { cutText, measureWidth, padText } from '../../text/text-width.ts'
import { formatTitle } from './format-title.ts'

/** Most lines of one object, unless all are asked for. */
const mostLines = 40
/** Most items of an array that are written one by one. */
const mostItems = 20
const deepest = 3

/** Writes one object as a list: a line for each property, those of objects inside of it below each other. */
export function formatProperties(item: object, choice: ColumnOptions, options: LineOptions): string {
  const columns = selectLines(item, choice)
  const shown = choice.isWide ? columns : columns.slice(0, mostLines)
  const titles = shown.map(({ title, property }) => title ?? formatTitle(property))
  const width = Math.max(0, ...titles.map(measureWidth))
  const lines = shown.map(({ property, form }, index) => {
    const value = readProperty(item, property.split('.'))
    const text = formatCell(value, form, mostItems)
    const written =
      options.columns === undefined ? text : cutText(text, Math.max(options.columns - width - 2, 8))
    const colored = colorStatus(written, value, property, options.hasColors)
    return `${padText(titles[index] ?? '', width)}  ${colored}`.trimEnd()
  })
  const left = columns.length - shown.length
  if (left > 0) lines.push(`… and ${left} more: --output wide shows them`)
  return lines.map((line) => `${line}\n`).join('')
}

function selectLines(item: object, { view, fields }: ColumnOptions): readonly ResultColumn[] {
  const curated = view?.columns ?? []
  const paths = fields ?? listLeaves(item)
  const others = paths.filter((path) => !curated.some(({ property }) => property === path))
  const own = curated.filter(({ property }) => paths.includes(property))
  return [...own, ...others.map((property) => ({ property }))]
}

/** Paths of all values, scalars before arrays and objects on each level. */
function listLeaves(item: object, depth: number = 1): readonly string[] {
  const entries = Object.entries(item)
  const isOpen = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && depth < deepest
  return [
    ...entries.filter(([, value]) => typeof value !== 'object' || value === null).map(([name]) => name),
    ...entries.filter(([, value]) => Array.isArray(value)).map(([name]) => name),
    ...entries.flatMap(([name, value]) =>
      isOpen(value)
        ? listLeaves(value, depth + 1).map((below) => `${name}.${below}`)
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? [name]
          : [],
    ),
  ]
}
