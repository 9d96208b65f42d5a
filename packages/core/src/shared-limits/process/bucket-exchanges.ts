import { CloudConnexaError, ConfigurationError } from '@cloudconnexa/errors'
import type { Clock } from '../../time/clock.ts'
import type { LeaseReply, LeaseRequest } from '../exchange/lease-exchange.ts'
import type { LeaseLedger } from './lease-ledger.ts'
import type { ReportBuffer } from './report-buffer.ts'
import type { StoreLink } from './store-link.ts'

/** What {@link BucketExchanges} are built from. */
export interface BucketExchangesDependencies {
  readonly account: string
  readonly link: StoreLink
  readonly clock: Clock
  readonly ledger: LeaseLedger
  readonly buffer: ReportBuffer
  /** Milliseconds until the refill that was promised last. */
  readonly readHorizon: () => number
  readonly onReply: (reply: LeaseReply) => void
  /** The store cannot be used as it was set up. */
  readonly onFailure: (error: ConfigurationError) => void
}

/** The exchanges about one bucket: one at a time, each with everything that is to be reported. */
export class BucketExchanges {
  readonly #dependencies: BucketExchangesDependencies
  #pending: LeaseRequest | undefined
  #isAsking = false
  #waiting: (() => void)[] = []

  constructor(dependencies: BucketExchangesDependencies) {
    this.#dependencies = dependencies
  }

  get isPending(): boolean {
    return this.#pending !== undefined
  }

  /** Resolves when no exchange is pending. */
  async waitUntilOver(): Promise<void> {
    while (this.#pending !== undefined)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve)
      })
  }

  /**
   * Starts an exchange when all that are about to ask have done so.
   *
   * @param countWanted - Called then: how many requests to ask for.
   */
  sendSoon(countWanted: () => number): void {
    if (this.#isAsking) return
    this.#isAsking = true
    queueMicrotask(() => {
      this.#isAsking = false
      if (!this.isPending) this.send(countWanted())
    })
  }

  /**
   * Starts an exchange.
   *
   * @param want - How many requests to ask for; 0 only reports.
   */
  send(want: number): void {
    const { account, link, clock, ledger, buffer } = this.#dependencies
    const sentAt = clock.monotonic()
    const promises = ledger.takeReport(sentAt)
    const { lease } = ledger
    const report = buffer.take(sentAt)
    const request: LeaseRequest = { ...this.#describe(), ...promises, ...report, want }
    this.#pending = request
    link.exchange(account, request, {
      received: (reply) => {
        this.#end(request)
        ledger.adoptGeneration(reply.generation)
        // What was promised to a former name can be used, but not reported.
        const current = ledger.lease.process === lease.process ? ledger.lease : lease
        ledger.add(reply, current, sentAt, clock.monotonic())
        this.#dependencies.onReply(reply)
        link.restore()
      },
      failed: (error) => {
        if (!this.#end(request)) return
        buffer.restore(report)
        if (error instanceof ConfigurationError && !link.hasReplied) this.#dependencies.onFailure(error)
        else this.#degrade(readReason(error))
      },
      timedOut: () => {
        if (!this.#end(request)) return
        // It may still arrive. What makes everybody wait would then do so twice.
        buffer.restore({ ...report, refusals: 0, retryAfter: undefined })
        this.#degrade('TIMEOUT')
      },
    })
  }

  #degrade(reason: string): void {
    const { account, link, ledger } = this.#dependencies
    // Whether the report has arrived is not known: the account must not take it twice.
    ledger.renew()
    link.degrade(reason, account, () => ({
      ...this.#describe(),
      process: ledger.lease.process,
      generation: ledger.lease.generation,
      want: 0,
      settled: 0,
      returned: 0,
      unpromised: 0,
      refusals: 0,
    }))
  }

  #describe(): Pick<LeaseRequest, 'limits' | 'horizon' | 'freshGeneration'> {
    const { buffer, readHorizon } = this.#dependencies
    return {
      limits: buffer.limits,
      horizon: Math.ceil(readHorizon()),
      freshGeneration: process.getBuiltinModule('node:crypto').randomUUID(),
    }
  }

  /** @returns whether it was pending: not where it has timed out before. */
  #end(request: LeaseRequest): boolean {
    if (this.#pending !== request) return false
    this.#pending = undefined
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
    return true
  }
}

/** Codes only: messages of database clients may hold addresses and passwords. */
function readReason(error: unknown): string {
  if (error instanceof CloudConnexaError) return error.code
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'ERROR'
}
