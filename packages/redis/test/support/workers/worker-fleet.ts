import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import type { WorkerLine, WorkerSettings } from './fleet-worker.ts'
import { countRefusals } from '../fleet.ts'
import { sleep } from '../sleep.ts'
import { runWorker, type Worker } from './run-worker.ts'
import type { ServerPlace } from '../servers/server-place.ts'

/** Burst of both buckets of the API. */
export const burst = 20
/** Time of each call, in milliseconds. */
export const timeout = 20_000

interface Process {
  readonly packageName: string
  readonly worker: Worker
  mode: string
  readonly over: Promise<void>
}

/** Processes that share a key through Redis, and what has happened to them. */
export class WorkerFleet implements AsyncDisposable {
  readonly emulator: Emulator
  readonly failures: string[] = []
  readonly reasons: string[] = []
  /** The longest call of all that have ended by themselves, in milliseconds. */
  longest = 0
  calls = 0
  readonly #place: ServerPlace
  readonly #processes = new Set<Process>()

  private constructor(emulator: Emulator, place: ServerPlace) {
    this.emulator = emulator
    this.#place = place
  }

  /** Starts the API. */
  static async start(place: ServerPlace): Promise<WorkerFleet> {
    return new WorkerFleet(await startEmulator({ rateLimit: { burst, rate: 10, seconds: 1 } }), place)
  }

  /**
   * Waits until the store keeps count for all processes.
   *
   * @param milliseconds - How long at most.
   * @param packageName - Only for those that connect with it.
   */
  async waitUntilShared(milliseconds: number, packageName?: string): Promise<void> {
    const processes = [...this.#processes].filter(
      (process) => packageName === undefined || process.packageName === packageName,
    )
    const giveUpAt = performance.now() + milliseconds
    while (processes.some(({ mode }) => mode !== 'shared')) {
      if (performance.now() > giveUpAt) throw new Error(`A process is not back after ${milliseconds} ms.`)
      await sleep(20)
    }
  }

  get refusals(): number {
    return countRefusals(this.emulator)
  }

  /**
   * Starts a process, and waits until it calls.
   *
   * @param packageName - What it connects with.
   * @param clockError - How far its clock is off.
   */
  async add(packageName: string, clockError = 0): Promise<void> {
    const { clientId, clientSecret, url: baseUrl } = this.emulator
    const settings: WorkerSettings = {
      package: packageName,
      place: this.#place,
      baseUrl,
      clientId,
      clientSecret,
      timeout,
      clockError,
    }
    const worker = runWorker('fleet-worker.ts', [JSON.stringify(settings)])
    const started = Promise.withResolvers<void>()
    const process: Process = {
      packageName,
      worker,
      mode: 'shared',
      over: this.#listen(worker, (line) => {
        if (line.kind === 'started') started.resolve()
        if (line.kind === 'mode') process.mode = line.mode
      }).finally(() => started.reject(new Error('The worker has ended at once.'))),
    }
    this.#processes.add(process)
    await started.promise
  }

  /** Kills the process that was started first. */
  async killOldest(): Promise<void> {
    const [oldest] = this.#processes
    if (oldest === undefined) throw new Error('There is no process.')
    this.#processes.delete(oldest)
    await oldest.worker.kill()
  }

  /** Lets all processes come to their end. */
  async finish(): Promise<void> {
    for (const { worker } of this.#processes) worker.process.stdin?.end()
    await Promise.all([...this.#processes].map(({ over }) => over))
    this.#processes.clear()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#processes].map(({ worker }) => worker.kill()))
    await this.emulator.close()
  }

  async #listen(worker: Worker, receive: (line: WorkerLine) => void): Promise<void> {
    for await (const text of worker.lines()) {
      // Written by the worker.
      const line = JSON.parse(text) as WorkerLine
      if (line.kind === 'failure') this.failures.push(line.code)
      if (line.kind === 'mode' && line.reason !== undefined) this.reasons.push(line.reason)
      if (line.kind === 'over') {
        this.longest = Math.max(this.longest, line.longest)
        this.calls += line.calls
      }
      receive(line)
    }
  }
}
