import { availableParallelism, type } from 'node:os'
import type { SectionMarkers } from '../trust/repeatable/document-section.ts'
import type { Measured } from './measure.ts'

/** Where the figures stand in the document. */
export const startMarkers: SectionMarkers = {
  begin: '<!-- measured by npm run measure:command-line -->',
  end: '<!-- end of what npm run measure:command-line has measured -->',
}

/** What a line may take, in starts of bare Node. */
const goals: Readonly<Record<string, { readonly until: 'first' | 'whole'; readonly most: number }>> = {
  'cloudconnexa --version': { until: 'whole', most: 1.5 },
  'cloudconnexa --help': { until: 'whole', most: 1.5 },
  'cloudconnexa users list --help': { until: 'whole', most: 1.5 },
  'cloudconnexa users list --output json': { until: 'first', most: 2.4 },
}

/** When and beside what it was measured. */
export interface Circumstances {
  readonly date: Date
  readonly load: readonly [number, number]
}

/**
 * What stands between the markers.
 *
 * @param measured - Bare Node first.
 */
export function buildStartSection(
  measured: readonly Measured[],
  { date, load: [before, after] }: Circumstances,
): string {
  const [bare] = measured
  const base = bare === undefined ? Number.NaN : readMedian(bare.whole)
  const rows = measured.map(({ name, first, whole }) => {
    const times = { first: readMedian(first), whole: readMedian(whole) }
    const goal = goals[name]
    return [
      name.startsWith('cloudconnexa') || name.startsWith('executable') ? `\`${name}\`` : name,
      `${times.first.toFixed(0)} ms`,
      `${(times.first / base).toFixed(2)} x`,
      `${times.whole.toFixed(0)} ms`,
      `${(times.whole / base).toFixed(2)} x`,
      goal === undefined
        ? ''
        : `${goal.until === 'first' ? 'first byte' : 'end'} <= ${goal.most.toFixed(2)} x`,
      goal === undefined ? '' : times[goal.until] / base <= goal.most ? 'yes' : 'no',
    ]
  })
  const head = ['run', 'to the first byte', 'of bare Node', 'to the end', 'of bare Node', 'goal', 'reached']
  const machine = `${availableParallelism()} cores, ${type()}, Node ${process.versions.node}`
  return [
    `Measured on ${date.toISOString().slice(0, 10)}, ${machine}: medians of ${bare?.whole.length ?? 0} rounds, in which every run has its turn. Load average ${before.toFixed(1)} before, ${after.toFixed(1)} after; the ratios are what counts.`,
    '',
    ...[head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map(
      (cells) => `| ${cells.join(' | ')} |`,
    ),
  ].join('\n')
}

function readMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
