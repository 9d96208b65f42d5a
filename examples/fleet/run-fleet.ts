import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { type RunningStore, startStore, type StoreName } from './store.ts'
import type { WorkerOrder, WorkerReport } from './worker-messages.ts'

/** How large the fleet is, and what the API allows it. */
export interface FleetOptions {
  readonly store: StoreName
  /** Requests that the API takes at once. */
  readonly burst: number
  /** Requests that come back each second. */
  readonly rate: number
  readonly processes: number
  /** Calls of each process. */
  readonly calls: number
}

/** What was seen of a run. */
export interface FleetResult {
  readonly workers: readonly WorkerReport[]
  /** Responses with status 429. */
  readonly refused: number
  readonly tokenRequests: number
  /** Scripts that Redis has run for the calls; `undefined` for other stores. */
  readonly commands: number | undefined
}

/**
 * Starts a store, an emulator and the processes; all of them are gone at the end.
 *
 * @param onProgress - Called with the number of successful calls, several times a second.
 */
export async function runFleet(
  options: FleetOptions,
  onProgress?: (done: number) => void,
): Promise<FleetResult> {
  const { burst, rate } = options
  const emulator = await startEmulator({ rateLimit: { burst, rate, seconds: 1 } })
  const store = await startStore(options.store)
  const reportProgress = (): void =>
    onProgress?.(emulator.requests.count({ path: /\/regions$/, status: 200 }))
  const timer = setInterval(reportProgress, 250)
  const { url: baseUrl, clientId, clientSecret } = emulator
  const order = { ...options, address: store.address, baseUrl, clientId, clientSecret }
  const workers = Array.from({ length: options.processes }, () => startWorker(order))
  try {
    const result = await runWorkers(workers, emulator, store)
    reportProgress()
    return result
  } finally {
    clearInterval(timer)
    for (const worker of workers) worker.kill()
    await store.close()
    await emulator.close()
  }
}

async function runWorkers(
  workers: readonly ChildProcess[],
  emulator: Emulator,
  store: RunningStore,
): Promise<FleetResult> {
  await Promise.all(workers.map(async (worker) => waitForMessage(worker)))
  const before = await store.countCommands()
  const start = Date.now()
  const reports = await Promise.all(workers.map(async (worker) => runCalls(worker, start)))
  const after = await store.countCommands()
  return {
    workers: reports,
    refused: emulator.requests.count({ status: 429 }),
    tokenRequests: emulator.requests.count({ path: /\/oauth\/token$/ }),
    commands: before === undefined || after === undefined ? undefined : after - before,
  }
}

function startWorker(order: WorkerOrder): ChildProcess {
  const worker = fork(new URL('./worker.ts', import.meta.url))
  worker.send(order)
  return worker
}

/** Gives the starting signal, and waits for the report and for the end of the process. */
async function runCalls(worker: ChildProcess, start: number): Promise<WorkerReport> {
  const ended = once(worker, 'exit')
  worker.send('start')
  const report = (await waitForMessage(worker)) as WorkerReport // the last message of worker.ts
  await ended
  return { ...report, finishedAt: report.finishedAt.map((time) => time - start) }
}

async function waitForMessage(worker: ChildProcess): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const fail = (code: number | null): void =>
    reject(new Error(`A worker has ended with exit code ${String(code)}.`))
  worker.once('message', resolve)
  worker.once('exit', fail)
  try {
    return await promise
  } finally {
    worker.off('exit', fail)
  }
}
