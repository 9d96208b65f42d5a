import {
  type BucketAccount,
  type BucketLimits,
  computeExchange,
  type LeaseReply,
  type LeaseRequest,
} from '../../src/shared-limits.ts'

/** When an account is opened. */
export const start: number = 1_000_000
/** A bucket that two refills fill. */
export const slow: BucketLimits = { capacity: 20, amount: 10, period: 1000 }

/** The account of one bucket, and time that only the test moves. */
export class Account {
  state: BucketAccount | undefined
  now: number = start

  ask(process: string, more: Partial<LeaseRequest> = {}): LeaseReply {
    const request: LeaseRequest = {
      process,
      want: 0,
      settled: 0,
      returned: 0,
      unpromised: 0,
      refusals: 0,
      generation: this.state?.generation,
      freshGeneration: 'first',
      ...more,
    }
    // A store keeps it as JSON.
    const kept: unknown = this.state === undefined ? undefined : JSON.parse(JSON.stringify(this.state))
    const { state, reply } = computeExchange(kept as BucketAccount | undefined, request, this.now)
    this.state = state
    return reply
  }

  /** An account that has learned its limits. */
  static learn(limits: BucketLimits = slow, remaining: number = limits.capacity - 1): Account {
    const account = new Account()
    account.ask('a', { want: 1, generation: undefined })
    account.ask('a', { limits, lowest: { remaining, age: 0 } })
    return account
  }
}

/** Promises of a reply. */
export function count({ promises }: LeaseReply): number {
  return promises.reduce((sum, promise) => sum + promise.count, 0)
}
