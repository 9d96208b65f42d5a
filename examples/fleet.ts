// One API key, eight worker processes: they share its limits and its access token through Redis, or through an SQLite
// file where no Redis is installed, and none of them is refused. `--store none` shows the same without sharing.
//
//   node examples/fleet.ts [--store redis|sqlite|none] [--burst 20] [--rate 1] [--processes 8] [--calls 4]
import { parseArgs } from 'node:util'
import { calculateFigures } from './fleet/figures.ts'
import { type FleetOptions, type FleetResult, runFleet } from './fleet/run-fleet.ts'
import { hasRedis, isStoreName, type StoreName } from './fleet/store.ts'
import { explain, refuse } from './shared/failure.ts'
import {
  createProgress,
  formatDuration,
  formatNumber,
  printHeading,
  printNote,
  printRows,
  printTable,
} from './shared/screen.ts'

try {
  const options = readOptions()
  if (options !== undefined) await showFleet(options)
} catch (error) {
  explain(error, 'The options are --store, --burst, --rate, --processes and --calls.')
}

/** Reads the command line; `undefined` when it cannot be carried out. */
function readOptions(): FleetOptions | undefined {
  const { values } = parseArgs({
    options: {
      store: { type: 'string' },
      burst: { type: 'string', default: '20' },
      rate: { type: 'string', default: '1' },
      processes: { type: 'string', default: '8' },
      calls: { type: 'string', default: '4' },
    },
  })
  const { store = hasRedis() ? 'redis' : 'sqlite', ...numbers } = values
  if (!isStoreName(store) || (store === 'redis' && !hasRedis())) {
    refuse(`There is no store ${store} here: use sqlite, none, or redis where redis-server is installed.`)
    return undefined
  }
  const wrong = Object.entries(numbers).find(([, value]) => !/^[1-9]\d{0,4}$/.test(value))
  if (wrong !== undefined) {
    refuse(`--${wrong[0]} must be an integer from 1 to 99999, such as --${wrong[0]} 8.`)
    return undefined
  }
  return {
    store,
    burst: Number(numbers.burst),
    rate: Number(numbers.rate),
    processes: Number(numbers.processes),
    calls: Number(numbers.calls),
  }
}

async function showFleet(options: FleetOptions): Promise<void> {
  const { burst, rate, processes, calls, store } = options
  printHeading(`${processes} processes, one API key, ${describeStore(store)}`)
  if (store === 'sqlite' && !hasRedis())
    printNote('There is no redis-server here, so SQLite takes its place.')
  printNote(
    `The API takes ${burst} requests at once and ${rate} a second; each process makes ${calls} calls.`,
  )
  const progress = createProgress('calls', processes * calls)
  const result = await runFleet(options, (done) => progress.advance(done))
  progress.end()
  printRows(
    ['process', 'calls', 'first', 'last', 'longest wait'],
    result.workers.map(({ finishedAt, latencies }, index) => [
      String(index + 1),
      formatNumber(finishedAt.length),
      formatDuration(finishedAt[0] ?? 0),
      formatDuration(finishedAt.at(-1) ?? 0),
      formatDuration(Math.max(0, ...latencies)),
    ]),
  )
  printTable(listFigures(result, options))
  if (store !== 'none')
    printNote('The first to come may take more of what the API takes at once; after that, they take turns.')
}

function listFigures(result: FleetResult, options: FleetOptions): readonly (readonly [string, string])[] {
  const { failed, throughput, commandsPerCall } = calculateFigures(result, options)
  return [
    ['requests that were refused (429)', formatNumber(result.refused)],
    ['calls that failed', formatNumber(failed)],
    ['token requests', formatNumber(result.tokenRequests)],
    ['throughput, of what the API allows', `${(100 * throughput).toFixed(1)} %`],
    ...(commandsPerCall === undefined
      ? []
      : [['commands to Redis per call', commandsPerCall.toFixed(2)] as const]),
  ]
}

function describeStore(store: StoreName): string {
  if (store === 'none') return 'each on its own'
  return store === 'redis' ? 'shared through Redis' : 'shared through an SQLite file'
}
