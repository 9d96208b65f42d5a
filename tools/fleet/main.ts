// Measures how a fleet shares an API key, by Redis, by SQLite, and not at all:
//
//   npm run measure:fleet              everything, in about 20 minutes; writes the figures into docs/guides/running-a-fleet.md
//   npm run measure:fleet -- --quick   a tenth of the calls; writes nothing
//
// It needs redis-server.
import { readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { type FleetOptions, runFleet } from '../../examples/fleet/run-fleet.ts'
import { hasRedis } from '../../examples/fleet/store.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { withSection } from '../trust/repeatable/document-section.ts'
import { fleetRuns, latencyRuns } from './scenarios.ts'
import { buildFleetSection, fleetMarkers, type MeasuredRun } from './section.ts'

const { values } = readCommandLine('npm run measure:fleet -- [--quick]', {
  options: { quick: { type: 'boolean', default: false } },
})
if (!hasRedis()) {
  console.error('There is no redis-server: install it first.')
  process.exit(1)
}

const began = { date: new Date(), load: loadavg()[0] ?? 0 }
const fleets: MeasuredRun[] = []
for (const run of fleetRuns) fleets.push(await measure(run))
const latencies: MeasuredRun[] = []
for (const run of latencyRuns) latencies.push(await measure(run))
const section = buildFleetSection(fleets, latencies, began)
console.log(`\n${section}`)

if (!values.quick) {
  const path = join(root, 'docs', 'guides', 'running-a-fleet.md')
  await writeFile(path, await withSection(path, await readFile(path, 'utf8'), section, fleetMarkers))
  console.log(`\nWritten to ${path}`)
}

/** Runs a fleet, and says every ten percent how far it is. */
async function measure(whole: FleetOptions): Promise<MeasuredRun> {
  const options = values.quick ? { ...whole, calls: Math.ceil(whole.calls / 10) } : whole
  const { burst, rate, store, processes, calls } = options
  const total = processes * calls
  const name = `${burst}, then ${rate}/s, ${store}`
  console.error(`${name}: begins`)
  let shown = 0
  const result = await runFleet(options, (done) => {
    const tenths = Math.floor((10 * done) / total)
    if (tenths <= shown) return
    shown = tenths
    console.error(`${name}: ${done} of ${total} calls`)
  })
  return { options, result }
}
