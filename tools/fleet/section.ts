import { availableParallelism, type } from 'node:os'
import { calculateFigures } from '../../examples/fleet/figures.ts'
import type { FleetOptions, FleetResult } from '../../examples/fleet/run-fleet.ts'
import type { SectionMarkers } from '../trust/repeatable/document-section.ts'

/** A run and what was seen of it. */
export interface MeasuredRun {
  readonly options: FleetOptions
  readonly result: FleetResult
}

/** Where the figures stand in the guide. */
export const fleetMarkers: SectionMarkers = {
  begin: '<!-- measured by npm run measure:fleet -->',
  end: '<!-- end of what npm run measure:fleet has measured -->',
}

/** Columns that are no numbers. */
const labels: ReadonlySet<string> = new Set(['bucket', 'shared by', 'calls'])

const storeTitles = { redis: 'Redis', sqlite: 'SQLite', none: 'not shared' }

/** What stands between the markers. */
export function buildFleetSection(
  fleets: readonly MeasuredRun[],
  latencies: readonly MeasuredRun[],
  { date, load }: { readonly date: Date; readonly load: number },
): string {
  const machine = `${availableParallelism()} cores, ${type()}, Node ${process.versions.node}`
  return [
    `Measured on ${date.toISOString().slice(0, 10)}, ${machine}; load average ${load.toFixed(1)} when it began:`,
    '',
    ...formatTable(
      [
        'bucket',
        'shared by',
        'calls',
        '429',
        'failed',
        'throughput',
        'fairness',
        'at the end',
        'tokens',
        'commands',
      ],
      fleets.map(formatFleet),
    ),
    '',
    'Milliseconds of a call where nothing has to wait (one process, 1,000 at once and 1,000 a second):',
    '',
    ...formatTable(['shared by', 'median', 'p99'], latencies.map(formatLatency)),
  ].join('\n')
}

function formatFleet({ options, result }: MeasuredRun): readonly string[] {
  const { burst, rate, store, processes, calls } = options
  const figures = calculateFigures(result, options)
  return [
    `${burst}, then ${rate}/s`,
    storeTitles[store],
    `${processes} x ${calls}`,
    String(result.refused),
    String(figures.failed),
    `${(100 * figures.throughput).toFixed(1)} %`,
    figures.fairness.toFixed(3),
    figures.finishFairness.toFixed(3),
    String(result.tokenRequests),
    figures.commandsPerCall?.toFixed(2) ?? '',
  ]
}

function formatLatency({ options: { store }, result: { workers } }: MeasuredRun): readonly string[] {
  const sorted = workers.flatMap(({ latencies }) => latencies).toSorted((one, other) => one - other)
  const read = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2)
  return [storeTitles[store], read(0.5), read(0.99)]
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [head, head.map((name) => (labels.has(name) ? '---' : '---:')), ...rows].map(formatRow)
}
