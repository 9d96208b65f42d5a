import {
  type CallOptions,
  type CloudConnexaClient,
  CloudConnexaError,
  isSecret,
  NotFoundError,
} from '@cloudconnexa/client'
import { Calls } from './calls.ts'
import type { Ending, Entry, Ledger } from './ledger.ts'
import type { SeededRandom } from '../support/seeded-random.ts'
import { type Resource, resources, type Surroundings } from './resources.ts'
import type { Tally } from './tally.ts'

/** What a worker works with. */
export interface WorkerDependencies {
  readonly client: CloudConnexaClient
  readonly random: SeededRandom
  readonly ledger: Ledger
  readonly tally: Tally
  readonly surroundings: Surroundings
  /** Given to most calls, of all workers. */
  readonly signal: AbortSignal
  /** Numbers objects; shared by all workers. */
  readonly nextIndex: () => number
}

const mostObjects = 15

/** One caller: does one thing after the other with objects of its own. */
export class Worker {
  readonly #dependencies: WorkerDependencies
  readonly #calls: Calls
  readonly #own: Entry[] = []
  #values = 0

  constructor(dependencies: WorkerDependencies) {
    this.#dependencies = dependencies
    this.#calls = new Calls(dependencies)
  }

  /** Works until it is told to stop. */
  async run(round: number, isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.#step(round)
    this.#own.length = 0
  }

  async #step(round: number): Promise<void> {
    const { random } = this.#dependencies
    const usable = this.#own.filter(({ presence, isSetAside }) => presence === 'present' && !isSetAside)
    const [first, ...others] = usable
    if (first === undefined || (usable.length < mostObjects && random.chance(0.3))) return this.#create(round)
    const entry = random.pick([first, ...others])
    if (usable.length >= mostObjects || random.chance(0.2)) return this.#remove(entry)
    const chance = random.next()
    if (chance < 0.3) return this.#change(entry)
    if (chance < 0.5) return this.#patch(entry)
    if (chance < 0.8) return this.#read(entry)
    if (chance < 0.9) return this.#list(entry.resource)
    return this.#generateProfile(usable)
  }

  async #create(round: number): Promise<void> {
    const { client, random, ledger, nextIndex, surroundings } = this.#dependencies
    const resource = random.pick(resources)
    const value = this.#drawValue()
    const entry = ledger.begin(resource, resource.buildName(round, nextIndex()), value)
    this.#own.push(entry)
    const ending = await this.#write('create', async (options) => {
      entry.id = await resource.create(client, { name: entry.name, value, surroundings }, options)
    })
    if (ending === 'unknown') return
    entry.presence = ending === 'done' ? 'present' : 'absent'
    entry.isSetAside = ending !== 'done'
  }

  async #change(entry: Entry): Promise<void> {
    const { client } = this.#dependencies
    const { resource, id = '', name } = entry
    const { replace } = resource
    if (replace === undefined) return this.#patch(entry)
    const value = this.#drawValue()
    const ending = await this.#write('replace', (options) => replace(client, { id, name, value }, options))
    return this.#settleChange(entry, value, ending)
  }

  async #patch(entry: Entry): Promise<void> {
    const { client } = this.#dependencies
    const { resource, id = '' } = entry
    const value = this.#drawValue()
    const ending = await this.#write('patch', (options) => resource.patch(client, { id, value }, options))
    return this.#settleChange(entry, value, ending)
  }

  async #settleChange(entry: Entry, value: string, ending: Ending): Promise<void> {
    if (ending === 'done') entry.values = new Set([value])
    else if (ending === 'unknown') {
      entry.values = new Set([...entry.values, value])
      entry.isSetAside = true
    }
    // A later change would hide that this one is lost.
    return this.#read(entry)
  }

  async #remove(entry: Entry): Promise<void> {
    const { client } = this.#dependencies
    const { resource, id = '' } = entry
    const ending = await this.#write('delete', (options) => resource.remove(client, id, options))
    if (ending === 'done') entry.presence = 'absent'
    else if (ending === 'unknown') {
      entry.presence = 'unknown'
      entry.isSetAside = true
    }
  }

  async #read(entry: Entry): Promise<void> {
    const { client, tally } = this.#dependencies
    const { resource, id = '', name, values } = entry
    await this.#calls.attempt('read', async (options) => {
      const value = await resource.read(client, id, options).catch((error: unknown) => {
        if (error instanceof NotFoundError) tally.addProblem(`${resource.kind} ${name} could not be found`)
        throw error
      })
      if (!values.has(value ?? ''))
        tally.addProblem(
          `${resource.kind} ${name} was read with the value ${value}, not ${[...values].join(' or ')}`,
        )
    })
  }

  async #list(resource: Resource): Promise<void> {
    const { client, random, tally } = this.#dependencies
    const size = random.pick([10, 50, 1_000])
    await this.#calls.attempt('list', async (options) => {
      let items = 0
      for await (const item of resource.list(client, { ...options, size })) {
        if (typeof item !== 'object' || item === null)
          tally.addProblem(`A list of ${resource.kind}s held ${typeof item}`)
        items += 1
      }
      tally.countListed(items)
    })
  }

  async #generateProfile(usable: readonly Entry[]): Promise<void> {
    const { client, tally } = this.#dependencies
    const connector = usable.find(({ resource }) => resource.kind === 'connector')
    if (connector?.id === undefined) return
    const { id } = connector
    await this.#calls.attempt('profile', async ({ timeout, ...options }) => {
      const profile = await client.networks.connectors.profile.generate(id, {
        ...options,
        interval: 100,
        timeout: timeout ?? 5_000,
      })
      // A string that was damaged on its way cannot be told from a good one.
      if (!isSecret(profile) || profile.reveal().trim() === '')
        tally.addProblem('A profile came that is none')
    })
  }

  /** A write, and how it ended as far as its caller was told. */
  async #write(name: string, send: (options: CallOptions) => PromiseLike<unknown>): Promise<Ending> {
    const { tally } = this.#dependencies
    const failure = await this.#calls.attempt(name, send)
    if (failure === undefined) return 'done'
    if (!(failure.error instanceof CloudConnexaError)) return 'unknown'
    const { outcome, operation = '', hint = '' } = failure.error
    // Its id could not be read, so it is looked for with those of unknown outcome.
    if (outcome === 'applied') return 'unknown'
    if (outcome !== 'unknown') return 'not applied'
    if (operation.startsWith('create') && !/unknown whether .* took effect/.test(hint))
      tally.addProblem(`${operation} ended with an unknown outcome and the hint "${hint}"`)
    return 'unknown'
  }

  #drawValue(): string {
    this.#values += 1
    return `value-${this.#values}-${this.#dependencies.random.between(0, 999_999)}`
  }
}
