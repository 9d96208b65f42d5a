import { availableParallelism, type } from 'node:os'
import type { SectionMarkers } from '../trust/repeatable/document-section.ts'
import type { Measured } from './measure.ts'

/** Where the figures stand in the document. */
export const startMarkers: SectionMarkers = {
  begin: '<!-- measured by npm run measure:command-line -->',
  end: '<!-- end of what npm run measure:command-line has measured -->',
}

/** What a line may take, in starts of bare Node. */
const goals: Readonly<Record<string, number>> = {
  'cloudconnexa --version': 1.5,
  'cloudconnexa --help': 1.5,
  'cloudconnexa users list --help': 1.5,
  'cloudconnexa users list --output json': 2.4,
}

/** When and beside what it was measured. */
export interface Circumstances {
  readonly date: Date
  readonly rounds: number
  readonly load: readonly [number, number]
}

/**
 * What stands between the markers.
 *
 * @param measured - Bare Node first.
 */
export function buildStartSection(
  measured: readonly Measured[],
  { date, rounds, load: [before, after] }: Circumstances,
): string {
  const [bare] = measured
  const base = bare === undefined ? Number.NaN : readMedian(bare.whole)
  const rows = measured.map(({ name, first, whole }) => {
    const ratio = readMedian(whole) / base
    const goal = goals[name]
    return [
      name.startsWith('cloudconnexa') || name.startsWith('executable') ? `\`${name}\`` : name,
      `${readMedian(first).toFixed(0)} ms`,
      `${readMedian(whole).toFixed(0)} ms`,
      `${ratio.toFixed(2)} x`,
      goal === undefined ? '' : `<= ${goal.toFixed(2)} x`,
      goal === undefined ? '' : ratio <= goal ? 'yes' : 'no',
    ]
  })
  const head = ['run', 'to the first byte', 'to the end', 'of bare Node', 'goal', 'reached']
  const machine = `${availableParallelism()} cores, ${type()}, Node ${process.versions.node}`
  return [
    `Measured on ${date.toISOString().slice(0, 10)}, ${machine}: medians of ${rounds} rounds, in which every run has its turn. Load average ${before.toFixed(1)} before, ${after.toFixed(1)} after; the ratios are what counts.`,
    '',
    ...[head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map(
      (cells) => `| ${cells.join(' | ')} |`,
    ),
  ].join('\n')
}

function readMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
