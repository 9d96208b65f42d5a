import { buildFiguresTable, isReached } from './figures-table.ts'
import { goals } from './goals.ts'
import type { Goal } from './goals/goal.ts'
import type { Figure, Result, ResultTable } from './result.ts'
import { formatMarkdownTable } from './tables.ts'

/**
 * The text of docs/performance.md with other results of some programs: their tables, figures and what stands in the way of their goals.
 *
 * @param text - As it was written for all programs.
 */
export function updateDocument(text: string, results: readonly Result[]): string {
  const figures = results.flatMap((result) => result.figures)
  const tables = results.flatMap((result) => result.tables)
  return figures.reduce(replaceObstacle, figures.reduce(replaceFigure, tables.reduce(replaceTable, text)))
}

function replaceTable(text: string, table: ResultTable): string {
  const start = text.indexOf(`### ${table.title}\n`)
  if (start === -1) throw new Error(`The document has no table "${table.title}": run all programs.`)
  const next = text.indexOf('\n### ', start)
  const rest = next === -1 ? '\n' : `\n${text.slice(next)}`
  return `${text.slice(0, start)}${formatMarkdownTable(table)}${rest}`
}

function replaceFigure(text: string, figure: Figure): string {
  const { what }: Goal = goals[figure.goal]
  const lines = text.split('\n')
  const index = lines.findIndex((line) => line.startsWith(`| ${what} `))
  if (index === -1) throw new Error(`The document has no figure "${what}": run all programs.`)
  const [row = []] = buildFiguresTable([figure]).rows
  return lines.with(index, `| ${row.join(' | ')} |`).join('\n')
}

/** Takes out, or writes anew, what stands in the way of a goal that is the only one with its obstacle. */
function replaceObstacle(text: string, figure: Figure): string {
  const { what, obstacle }: Goal = goals[figure.goal]
  const heading = '### What stands in the way\n'
  const start = text.indexOf(heading)
  if (start === -1 || obstacle === undefined) return text
  const end = text.indexOf('\n## ', start)
  // Lines are broken where they fit, so that each item is made one line before it is looked at.
  const items = text
    .slice(start + heading.length, end)
    .split(/\n(?=- )/)
    .map((item) => item.trim().replaceAll(/\s+/g, ' '))
    .filter((item) => item !== '')
  const others = items.filter((item) => !item.startsWith(`- ${what}: `))
  const index = items.findIndex((item) => item.startsWith(`- ${what}: `))
  const place = index === -1 ? others.length : index
  const own = isReached(figure) ? [] : [`- ${what}: ${obstacle}`]
  return `${text.slice(0, start + heading.length)}\n${others.toSpliced(place, 0, ...own).join('\n')}\n${text.slice(end)}`
}
