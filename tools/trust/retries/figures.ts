import { countFailures, measureLoad, measureOutage } from './measure.ts'

const calls = 5_000
const rates = [0.1, 0.2, 0.3, 0.5]
const outages = [150, 1000, 2500]
const callsAtOnce = [1, 12, 40, 100, 400]

/** Measures what the section on retries in `docs/reliability.md` shows, and writes it as Markdown; always the same text. */
export async function writeFigures(): Promise<string> {
  return [await writeRates(), await writeOutages(), await writeLoads()].join('\n\n')
}

async function writeRates(): Promise<string> {
  const rows = []
  for (const rate of rates) {
    const failed = await countFailures(rate, calls)
    rows.push([formatPercent(rate), formatNumber(failed), formatNumber(calls * rate ** 5)])
  }
  return formatTable(
    [
      `attempts that fail, at random; ${formatNumber(calls)} reads, one after the other`,
      'reads that fail',
      'expected from five attempts',
    ],
    rows,
  )
}

async function writeOutages(): Promise<string> {
  const rows = []
  for (const outage of outages) {
    const cells = []
    for (const count of callsAtOnce) {
      const { failed, latest, requests } = await measureOutage(outage, count)
      cells.push(`${failed} failed, ${formatSeconds(latest)}, ${(requests / count).toFixed(1)}`)
    }
    rows.push([formatSeconds(outage), ...cells])
  }
  return formatTable(
    [
      'outage; failed reads, time from its end to that of the last read, requests for a read',
      ...callsAtOnce.map((count) => `${count} under way`),
    ],
    rows,
  )
}

async function writeLoads(): Promise<string> {
  const clients = [
    ['default options', {}],
    ['`retryBudget: false`', { retryBudget: false }],
    ['`circuitBreaker: {}`', { circuitBreaker: {} }],
  ] as const
  const rows = []
  for (const [name, settings] of clients) {
    const { first, later } = await measureLoad(settings)
    rows.push([
      name,
      first.requestsPerCall.toFixed(2),
      formatNumber(first.requestsPerSecond),
      later.requestsPerCall.toFixed(2),
      formatNumber(later.requestsPerSecond),
    ])
  }
  return formatTable(
    [
      'client with 100 callers in a loop, service down',
      'requests for a call, first 5 s',
      'requests a second',
      'requests for a call, after 30 s',
      'requests a second',
    ],
    rows,
  )
}

function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const formatRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [formatRow(head), formatRow(head.map(() => '---')), ...rows.map(formatRow)].join('\n')
}

function formatNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 })
}

function formatPercent(share: number): string {
  return `${Math.round(100 * share)} %`
}

function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
