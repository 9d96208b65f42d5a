import Table from 'cli-table3'
import pico from 'picocolors'
import type { Figures, TopicResult } from './run-suites.ts'

/** The results as a table, for a reader. */
export function resultTable(results: readonly TopicResult[]): string {
  const colors = pico.createColors(process.stdout.isTTY ? pico.isColorSupported : false)
  const table = new Table({
    head: ['', 'tests', 'what holds', 'figures'],
    colWidths: [17, 12, 40, 62],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const { topic, passed, failed, figures } of results) {
    const tests = failed === 0 ? colors.green(`${passed} passed`) : colors.red(`${failed} FAILED`)
    const recorded = Object.entries(figures).map(
      ([suite, numbers]) => `${suite}: ${figuresText(numbers) || 'none'}`,
    )
    table.push([
      topic.name,
      passed + failed === 0 ? colors.red('none ran') : tests,
      topic.holds,
      recorded.join('\n'),
    ])
  }
  return table.toString()
}

/** Figures in words: `postsAppliedTwice: 0` becomes `posts applied twice 0`. */
export function figuresText(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${wordsOf(name)} ${name === 'seed' ? value : numberText(value)}`)
    .join(', ')
}

function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function numberText(value: number | undefined): string {
  return value?.toLocaleString('en-US', { maximumFractionDigits: 2 }) ?? 'unknown'
}

/** The figures of one suite, whatever its topic. */
export function figuresOf(results: readonly TopicResult[], suite: string): Figures {
  return results.map(({ figures }) => figures[suite]).find((figures) => figures !== undefined) ?? {}
}

/** The one line at the end. */
export function closingLine(results: readonly TopicResult[], chaos: Figures, soak: Figures): string {
  const sum = (part: 'passed' | 'failed'): number =>
    results.reduce((total, result) => total + result[part], 0)
  const retry = figuresOf(results, 'retry-matrix')
  const cancellation = figuresOf(results, 'cancellation-latency')
  const limits = figuresOf(results, 'rate-limits')
  const canaries = figuresOf(results, 'canaries')
  return [
    `trust: ${sum('passed')} tests passed, ${sum('failed')} failed`,
    `POSTs applied twice ${numberText(retry['postsAppliedTwice'])}, given up without need ${numberText(retry['givenUpWithoutNeed'])}`,
    `cancelled in ${numberText(cancellation['medianMilliseconds'])} ms (longest ${numberText(cancellation['longestMilliseconds'])})`,
    `64 callers: ${numberText(limits['refused'])} refused, ${numberText(limits['percentOverBucketTime'])} % over the bucket's time`,
    `secrets in ${numberText(canaries['prints'])} prints: ${numberText(canaries['found'])}`,
    `chaos: ${numberText(chaos['calls'])} calls, ${numberText(chaos['faults'])} faults, ${numberText(chaos['contradictions'])} contradictions`,
    `soak: ${numberText(soak['calls'])} calls, ${numberText(soak['faults'])} faults, ${numberText(soak['problems'])} problems`,
  ].join('; ')
}
