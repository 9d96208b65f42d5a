import type { BucketLimits, LeaseReply, LeaseRequest } from '../exchange/lease-exchange.ts'

/** Promises stay usable for so long after they are due; the account counts processes as active for as long. */
const patience = 2000
/** Timers may fire early, and the store's clock is counted in whole milliseconds. */
const margin = 1

/** The account's view of the promises of this process. Another one means that what was promised before is not reported any more. */
export interface Lease {
  readonly process: string
  generation: string | undefined
  settled: number
  returned: number
  /** Until when the account keeps the promises at least, on this process's clock. */
  activeUntil: number | undefined
}

/** A promise of one request. */
export interface HeldToken {
  readonly due: number
  readonly lease: Lease
}

/** The promises that this process holds for one bucket, in the order of their times. */
export class LeaseLedger {
  #tokens: HeldToken[] = []
  #lease: Lease = createLease()

  get lease(): Lease {
    return this.#lease
  }

  /** Promises that were not used yet. */
  get tokens(): readonly HeldToken[] {
    return this.#tokens
  }

  /** When the last promise can be used. */
  get lastDue(): number {
    return this.#tokens.at(-1)?.due ?? 0
  }

  /**
   * Enters what a reply has promised.
   *
   * @param lease - Under which it was requested.
   * @param sentAt - When it was requested: the account counts from a later time.
   */
  add({ promises, retryIn = 0 }: LeaseReply, lease: Lease, sentAt: number, now: number): void {
    for (const { delay, count } of promises) {
      const due = delay === 0 ? now : now + delay + margin
      for (let number = 0; number < count; number += 1) this.#tokens.push({ due, lease })
    }
    this.#tokens.sort((one, other) => one.due - other.due)
    const longest = Math.max(retryIn, promises.at(-1)?.delay ?? 0)
    lease.activeUntil = Math.max(lease.activeUntil ?? 0, sentAt + longest + patience)
  }

  /** Takes a promise that can be used now. */
  take(now: number): HeldToken | undefined {
    const [first] = this.#tokens
    if (first === undefined || first.due > now) return undefined
    this.#tokens.shift()
    return first
  }

  /** Enters again a promise whose request was not sent. */
  putBack(token: HeldToken): void {
    this.#tokens.unshift(token)
  }

  /**
   * Returns the promises that were not used in time.
   *
   * @param limits - Those of the bucket. Where a refill or two fill it, they have no room for what was not used before.
   * @returns whether there were any.
   */
  expire(limits: BucketLimits | undefined, now: number): boolean {
    const count = this.#tokens.length
    const isFilledAtOnce = limits !== undefined && limits.amount * 2 > limits.capacity
    this.returnUnused(now - (isFilledAtOnce ? Math.min(patience, limits.period) : patience))
    return this.#tokens.length < count
  }

  /**
   * Returns the promises that nobody needs.
   *
   * @param before - Only those that can be used before this time.
   */
  returnUnused(before: number): void {
    while (this.#tokens[0] !== undefined && this.#tokens[0].due <= before) this.#returnFirst()
  }

  /** What is to be reported, and by which name; it counts as reported from now on. */
  takeReport(now: number): Pick<LeaseRequest, 'process' | 'settled' | 'returned' | 'generation'> {
    // The account has dropped the process by now, and its promises with it.
    if (this.#lease.activeUntil !== undefined && this.#lease.activeUntil < now) this.renew()
    const { process, settled, returned, generation } = this.#lease
    this.#lease.settled = 0
    this.#lease.returned = 0
    return { process, settled, returned, generation }
  }

  get hasReport(): boolean {
    return this.#lease.settled > 0 || this.#lease.returned > 0
  }

  /** Goes on by another name: what is known of the promises so far does not agree with the account any more. */
  renew(): void {
    this.#lease = createLease(this.#lease.generation)
  }

  /** Takes note of the account's generation. Promises of the one before are not in this one. */
  adoptGeneration(generation: string): void {
    const { process, generation: before } = this.#lease
    if (before !== undefined && before !== generation) this.#lease = { ...createLease(), process }
    this.#lease.generation = generation
  }

  #returnFirst(): void {
    const token = this.#tokens.shift()
    if (token !== undefined) token.lease.returned += 1
  }
}

function createLease(generation?: string): Lease {
  return {
    process: process.getBuiltinModule('node:crypto').randomUUID(),
    generation,
    settled: 0,
    returned: 0,
    activeUntil: undefined,
  }
}
