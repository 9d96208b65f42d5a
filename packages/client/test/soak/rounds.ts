import { setTimeout as delay } from 'node:timers/promises'
import type { CloudConnexaClient } from '@cloudconnexa/client'
import type { EmulatorProcess } from './emulator-process.ts'
import { drawFaults, longestDelay } from './fault-plan.ts'
import { Ledger } from './ledger.ts'
import { PlainApi } from './plain-api.ts'
import { SeededRandom } from '../support/seeded-random.ts'
import { countHandles, measureHeapGrowth, type Residue, takeStock } from './residue.ts'
import { resources, type Surroundings } from './resources.ts'
import { createSoakClients } from './soak-clients.ts'
import type { SoakOptions, SoakReport } from './soak-report.ts'
import type { Tally } from './tally.ts'
import { Worker } from './worker.ts'

const workersPerClient = 4

/** The rounds of a soak: load under faults, a pause, a comparison, taking stock. */
export class Rounds {
  readonly #emulator: EmulatorProcess
  readonly #tally: Tally
  readonly #options: Required<SoakOptions>
  readonly #api: PlainApi
  readonly #random: SeededRandom
  readonly #ledger = new Ledger()
  readonly #signal = new AbortController().signal
  readonly #stocks: Residue[] = []
  #faults = 0
  #compared = 0
  #there = 0
  #notThere = 0

  constructor(emulator: EmulatorProcess, tally: Tally, options: Required<SoakOptions>) {
    this.#emulator = emulator
    this.#tally = tally
    this.#options = options
    this.#api = new PlainApi(emulator)
    this.#random = new SeededRandom(options.seed)
  }

  /** Does all rounds and closes the clients. */
  async run(): Promise<SoakReport> {
    const total = this.#options.minutes * 60_000
    const count = Math.max(3, Math.min(10, Math.round(total / 6_000)), Math.ceil(total / 30_000))
    const surroundings = await this.#createSurroundings()
    const before = countHandles()
    const { clients, close } = createSoakClients(this.#emulator, this.#random.fork())
    for (let round = 1; round <= count; round += 1)
      await this.#round(round, { count, total, clients, surroundings })
    await close()
    return {
      tally: this.#tally,
      rounds: count,
      faults: this.#faults,
      compared: this.#compared,
      unknownThere: this.#there,
      unknownNotThere: this.#notThere,
      stocks: this.#stocks,
      heapGrowth: measureHeapGrowth(this.#stocks),
      handlesLeft: await countHandlesAbove(before),
    }
  }

  /** Things that others need, made before anything goes wrong. */
  async #createSurroundings(): Promise<Surroundings> {
    const [group] = await this.#api.readAll('/user-groups')
    const networkId = await this.#api.create('/networks', { name: surroundingsName })
    return { networkId, groupId: String(group?.['id']) }
  }

  async #round(round: number, { count, total, clients, surroundings }: RoundSettings): Promise<void> {
    const end = performance.now() + total / count - longestDelay
    const isOver = (): boolean => performance.now() >= end
    let index = 0
    const work = clients.flatMap((client) =>
      Array.from({ length: workersPerClient }, () => {
        const dependencies = {
          client,
          surroundings,
          random: this.#random.fork(),
          ledger: this.#ledger,
          tally: this.#tally,
          signal: this.#signal,
          nextIndex: () => index++,
        }
        return new Worker(dependencies).run(round, isOver)
      }),
    )
    await this.#injectFaults(round, count, isOver)
    await Promise.all(work)
    // What was abandoned may still be on its way.
    await delay(longestDelay)
    await this.#compare()
    this.#stocks.push(await takeStock(this.#signal))
    this.#reportProgress(round, count, true)
  }

  async #injectFaults(round: number, count: number, isOver: () => boolean): Promise<void> {
    const random = this.#random.fork()
    while (!isOver()) {
      for (const fault of drawFaults(random)) await this.#emulator.addFault(fault)
      await delay(random.between(300, 1_200))
      this.#faults += await this.#emulator.clearFaults()
      this.#reportProgress(round, count, false)
    }
  }

  /** Compares what is there with what was told, and clears up. */
  async #compare(): Promise<void> {
    const leftovers: string[] = []
    for (const resource of resources) {
      const isOurs = (item: Readonly<Record<string, unknown>>): boolean =>
        item[resource.nameKey] !== surroundingsName && item['role'] !== 'OWNER'
      const items = (await this.#api.readAll(resource.path)).filter(isOurs)
      for (const problem of this.#ledger.findProblems(resource, items)) this.#tally.addProblem(problem)
      const { there, notThere } = this.#ledger.countUnknowns(resource, items)
      this.#there += there
      this.#notThere += notThere
      leftovers.push(...items.map(({ id }) => `${resource.path}/${String(id)}`))
    }
    this.#compared += this.#ledger.entries.length
    await this.#api.removeAll(leftovers)
    this.#ledger.clear()
  }

  #reportProgress(round: number, rounds: number, isRoundOver: boolean): void {
    const { calls, problems } = this.#tally
    this.#options.progress({
      round,
      rounds,
      isRoundOver,
      calls,
      faults: this.#faults,
      problems: problems.length,
    })
  }
}

interface RoundSettings {
  readonly count: number
  readonly total: number
  readonly clients: readonly CloudConnexaClient[]
  readonly surroundings: Surroundings
}

const surroundingsName = 'surroundings'

/** How many handles there are more than before, once closing has come to its end. */
async function countHandlesAbove(before: number): Promise<number> {
  const more = (): number => countHandles() - before
  for (let waited = 0; more() > 0 && waited < 3_000; waited += 50) await delay(50)
  return Math.max(0, more())
}
