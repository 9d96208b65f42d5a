import type { VirtualClock } from '@cloudconnexa/emulator'
import {
  type BucketAccount,
  computeExchange,
  type LeaseReply,
  type LeaseRequest,
  type LeaseStore,
} from '../../src/shared-limits.ts'

/** How a {@link MemoryLeaseStore} behaves: `hang` responds when it is `up` again, `down` refuses. */
export type StoreMode = 'up' | 'hang' | 'down'

/** A store in memory, whose outages are those of a server. */
export class MemoryLeaseStore implements LeaseStore {
  readonly name: string = 'memory'
  readonly accounts: Map<string, BucketAccount> = new Map()
  readonly requests: LeaseRequest[] = []
  readonly #clock: VirtualClock
  readonly #delay: () => number
  #mode: StoreMode = 'up'
  #hanging: (() => void)[] = []
  /** Added to the clock of the store. */
  shift: number = 0
  closed: number = 0

  /** @param delay - How long a way to the store takes, in milliseconds. */
  constructor(clock: VirtualClock, delay: () => number = () => 0) {
    this.#clock = clock
    this.#delay = delay
  }

  get mode(): StoreMode {
    return this.#mode
  }

  set mode(mode: StoreMode) {
    this.#mode = mode
    if (mode !== 'up') return
    const hanging = this.#hanging
    this.#hanging = []
    for (const resume of hanging) resume()
  }

  async exchange(account: string, request: LeaseRequest): Promise<LeaseReply> {
    await this.#travel()
    this.requests.push(request)
    if (this.#mode === 'down') throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
    if (this.#mode === 'hang')
      await new Promise<void>((resolve) => {
        this.#hanging.push(resolve)
      })
    const now = Math.floor(this.#clock.monotonic()) + 1_000_000 + this.shift
    const { state, reply } = computeExchange(this.accounts.get(account), request, now)
    this.accounts.set(account, state)
    await this.#travel()
    return reply
  }

  async close(): Promise<void> {
    this.closed += 1
  }

  async #travel(): Promise<void> {
    const delay = this.#delay()
    if (delay > 0) await this.#clock.sleep(delay)
  }
}
