import Table from 'cli-table3'
import pico from 'picocolors'
import { fitColumns } from '../shared/fit-columns.ts'
import { readColumns } from '../shared/wrap-lines.ts'
import type { Figures } from './figures.ts'
import type { TopicResult } from './run-suites.ts'

/** The results as a table, for a reader. */
export function formatResults(results: readonly TopicResult[]): string {
  const colors = pico.createColors(process.stdout.isTTY ? pico.isColorSupported : false)
  const head = ['', 'tests', 'what holds', 'figures']
  const rows = results.map(({ topic, passed, failed, figures }) => {
    const tests = failed === 0 ? colors.green(`${passed} passed`) : colors.red(`${failed} FAILED`)
    const recorded = Object.entries(figures).map(
      ([suite, numbers]) => `${suite}: ${formatFigures(numbers) || 'none'}`,
    )
    return [
      topic.name,
      passed + failed === 0 ? colors.red('none ran') : tests,
      topic.holds,
      recorded.join('\n'),
    ]
  })
  const table = new Table({
    head,
    // Nobody reads longer lines, however wide the terminal is.
    colWidths: fitColumns([head, ...rows], Math.min(136, readColumns(process.stdout) ?? 136)),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  table.push(...rows)
  return table.toString()
}

/** Figures in words: `postsAppliedTwice: 0` becomes `posts applied twice 0`. */
export function formatFigures(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${toWords(name)} ${name === 'seed' ? value : formatNumber(value)}`)
    .join(', ')
}

function toWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function formatNumber(value: number | undefined): string {
  return value?.toLocaleString('en-US', { maximumFractionDigits: 2 }) ?? 'unknown'
}

/** The figures of one suite, whatever its topic. */
export function findFigures(results: readonly TopicResult[], suite: string): Figures {
  return results.map(({ figures }) => figures[suite]).find((figures) => figures !== undefined) ?? {}
}

/** The one line at the end. */
export function formatClosingLine(results: readonly TopicResult[], chaos: Figures, soak: Figures): string {
  const sum = (part: 'passed' | 'failed'): number =>
    results.reduce((total, result) => total + result[part], 0)
  const retry = findFigures(results, 'retry-matrix')
  const cancellation = findFigures(results, 'cancellation-latency')
  const limits = findFigures(results, 'rate-limits')
  const canaries = findFigures(results, 'canaries')
  return [
    `trust: ${sum('passed')} tests passed, ${sum('failed')} failed`,
    `POSTs applied twice ${formatNumber(retry['postsAppliedTwice'])}, ended without need ${formatNumber(retry['givenUpWithoutNeed'])}`,
    `cancelled in ${formatNumber(cancellation['medianMilliseconds'])} ms (longest ${formatNumber(cancellation['longestMilliseconds'])})`,
    `64 callers: ${formatNumber(limits['refused'])} refused, ${formatNumber(limits['percentOverBucketTime'])} % over the bucket's time`,
    `secrets in ${formatNumber(canaries['prints'])} prints: ${formatNumber(canaries['found'])}`,
    `chaos: ${formatNumber(chaos['calls'])} calls, ${formatNumber(chaos['faults'])} faults, ${formatNumber(chaos['contradictions'])} contradictions`,
    `soak: ${formatNumber(soak['calls'])} calls, ${formatNumber(soak['faults'])} faults, ${formatNumber(soak['problems'])} problems`,
  ].join('; ')
}
