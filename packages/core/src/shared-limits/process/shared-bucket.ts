import type { ConfigurationError } from '@cloudconnexa/errors'
import type { BucketState, RateLimitReport } from '../../rate-limit/rate-limiter.ts'
import type { Clock } from '../../time/clock.ts'
import type { LeaseReply } from '../exchange/lease-exchange.ts'
import { Alarm } from './alarm.ts'
import { BucketExchanges } from './bucket-exchanges.ts'
import { type HeldToken, LeaseLedger } from './lease-ledger.ts'
import { LevelEstimate } from './level-estimate.ts'
import { DegradedSource } from './degraded-source.ts'
import { Outlook } from './outlook.ts'
import { ReportBuffer } from './report-buffer.ts'
import type { StoreLink } from './store-link.ts'

/** With nothing else to say, a process reports after this time without a request. */
const idleTime = 1000
const largestLease = 1000

/** What a request is sent by: a promise of the store, as the one that learns the limits, without limits, or by this process's share. */
export type Token = HeldToken | 'probe' | 'unlimited' | 'local'

/** What a {@link SharedBucket} is built from. */
export interface SharedBucketDependencies {
  readonly account: string
  readonly link: StoreLink
  readonly clock: Clock
  /** How many wait. */
  readonly countWaiting: () => number
  /** Called when more may be sent, or something else is known. */
  readonly onChange: () => void
  readonly onFailure: (error: ConfigurationError) => void
}

/** What this process knows and holds of a bucket that it shares. */
export class SharedBucket {
  readonly #clock: Clock
  readonly #link: StoreLink
  readonly #countWaiting: () => number
  readonly #onChange: () => void
  readonly #ledger = new LeaseLedger()
  readonly #buffer = new ReportBuffer()
  readonly #level = new LevelEstimate()
  readonly #outlook = new Outlook()
  readonly #degraded: DegradedSource
  readonly #exchanges: BucketExchanges
  readonly #idle: Alarm
  #isClosed = false
  #isProbing = false
  #mustReport = false
  #leaseSize = 1
  #lastUse = 0

  constructor({ account, link, clock, countWaiting, onChange, onFailure }: SharedBucketDependencies) {
    this.#clock = clock
    this.#link = link
    this.#countWaiting = countWaiting
    this.#onChange = onChange
    this.#idle = new Alarm(clock, () => this.#tidyUp(), false)
    const [ledger, buffer, level, outlook] = [this.#ledger, this.#buffer, this.#level, this.#outlook]
    this.#degraded = new DegradedSource({ link, ledger, buffer, level, outlook })
    this.#exchanges = new BucketExchanges({
      account,
      link,
      clock,
      ledger,
      buffer,
      readHorizon: () => Math.max(0, outlook.horizonAt - clock.monotonic()),
      onReply: (reply) => this.#receive(reply),
      onFailure,
    })
    link.onChange(() => {
      this.#degraded.reset()
      outlook.retryAt = 0
      onChange()
      // What was sent meanwhile is for the account to know, also where nobody waits.
      if (link.mode === 'shared' && !this.#isClosed) this.#report()
    })
  }

  /** Milliseconds for which a refusal still keeps everything back. */
  get pauseLeft(): number {
    return Math.max(0, this.#outlook.pausedUntil - this.#clock.monotonic())
  }

  /** Whether the API limits nothing. */
  get isUnlimited(): boolean {
    return this.#outlook.isUnlimited
  }

  /** Takes what one request may be sent by. */
  take(now: number): Token | undefined {
    if (this.#outlook.pausedUntil > now) return undefined
    if (this.#ledger.expire(this.#buffer.limits, now))
      this.#leaseSize = Math.max(1, Math.floor(this.#leaseSize / 2))
    const token =
      this.#ledger.take(now) ?? this.#takeProbe() ?? (this.#degraded.take(now) ? 'local' : undefined)
    if (token === undefined) return undefined
    this.#lastUse = now
    this.#level.spend(this.#buffer.limits, now)
    return token
  }

  /**
   * Asks the store for more where that is of use.
   *
   * @returns Milliseconds until it should be asked again, or until what is held can be used; infinite where something will change.
   */
  request(now: number): number {
    if (this.#outlook.isUnlimited) return this.pauseLeft || Number.POSITIVE_INFINITY
    const [next] = this.#ledger.tokens
    if (next !== undefined) return Math.max(this.pauseLeft, next.due - now)
    if (this.#link.mode === 'degraded') return Math.max(this.pauseLeft, this.#degraded.estimateWait(1, now))
    if (this.#exchanges.isPending || this.#isProbing || this.#outlook.mayProbe)
      return Number.POSITIVE_INFINITY
    if (this.#outlook.retryAt > now) return this.#outlook.retryAt - now
    this.#exchanges.sendSoon(() => {
      const want = Math.max(this.#countWaiting(), this.#leaseSize)
      // It was used up, so that a loop which sends one request after the other need not ask for each.
      this.#leaseSize = Math.min(this.#leaseSize * 2, largestLease)
      return want
    })
    return Number.POSITIVE_INFINITY
  }

  /** Enters what came of a request. */
  settle(token: Token, report: RateLimitReport): void {
    const now = this.#clock.monotonic()
    this.#lastUse = now
    const remaining = this.#buffer.add(report, now)
    if (token !== 'unlimited') this.#level.settle(report.sent)
    if (remaining !== undefined) {
      this.#level.learn(remaining, now)
      this.#degraded.limit(remaining)
      this.#mustReport ||= this.#outlook.isUnlimited
      this.#outlook.isUnlimited = false
    }
    if (report.refused) this.#outlook.pause(report.retryAfter ?? this.#buffer.limits?.period ?? 0, now)
    if (token === 'probe') this.#endProbe(report, remaining)
    else if (token === 'local' && !report.sent) this.#buffer.unpromised -= 1
    else if (typeof token === 'object') this.#settlePromise(token, report, remaining)
    if (this.#mustReport || this.#buffer.isUrgent) this.#report()
    else this.#watchIdle(idleTime)
  }

  /** Milliseconds until a request could start with so many before it, as far as is known. */
  estimateWait(position: number, now: number): number {
    const { tokens } = this.#ledger
    const token = tokens[position]
    if (token !== undefined) return Math.max(this.pauseLeft, token.due - now)
    const { limits } = this.#buffer
    if (limits === undefined) return this.pauseLeft
    const wait =
      this.#link.mode === 'degraded'
        ? this.#degraded.estimateWait(position - tokens.length + 1, now)
        : Math.max(this.#outlook.horizonAt - now, this.#level.estimateWait(position + 1, limits, now))
    return Math.max(this.pauseLeft, wait)
  }

  /** Milliseconds until a caller with a share of the bucket leaves enough to others. */
  estimateShareWait(share: number, now: number): number {
    return this.#level.estimateShareWait(share, this.#buffer.limits, now)
  }

  /** What is known, without what the queue knows. */
  readState(): Pick<BucketState, 'available' | 'capacity' | 'refill'> {
    const { limits } = this.#buffer
    if (limits === undefined) return { available: undefined, capacity: undefined, refill: undefined }
    const { capacity, amount, period } = limits
    return { available: this.#countAvailable(), capacity, refill: { amount, period } }
  }

  /** Somebody uses it, again or still. */
  open(): void {
    this.#isClosed = false
  }

  /**
   * Returns what is not needed, and waits until everything was reported.
   *
   * @param isInFlight - Whether requests are under way.
   */
  async close(isInFlight: boolean): Promise<void> {
    this.#isClosed = this.#countWaiting() === 0
    this.#idle.stop()
    await this.#exchanges.waitUntilOver()
    if (!this.#isClosed) return
    // Requests under way hold the oldest promises, so that later ones could not be told apart from them.
    this.#ledger.returnUnused(isInFlight ? this.#clock.monotonic() : Number.POSITIVE_INFINITY)
    this.#report()
    await this.#exchanges.waitUntilOver()
  }

  #takeProbe(): Token | undefined {
    const isAlone = this.#link.mode === 'degraded' && this.#buffer.limits === undefined
    if (this.#isProbing || !(this.#outlook.mayProbe || isAlone)) return undefined
    this.#outlook.mayProbe = false
    this.#isProbing = true
    return 'probe'
  }

  #settlePromise(token: HeldToken, report: RateLimitReport, remaining: number | undefined): void {
    if (!report.sent && !this.#isClosed) {
      this.#ledger.putBack(token)
      return
    }
    token.lease.settled += 1
    const { phaseFrom = Number.POSITIVE_INFINITY } = this.#outlook
    if (remaining === undefined || token.due < phaseFrom) return
    this.#outlook.phaseFrom = undefined
    this.#mustReport = true
  }

  #endProbe(report: RateLimitReport, remaining: number | undefined): void {
    this.#isProbing = false
    const isUnlimited = remaining === undefined && report.responded && !report.refused
    if (this.#link.mode === 'degraded') {
      this.#outlook.isUnlimited = isUnlimited
      return
    }
    this.#mustReport = true
    if (remaining === undefined) this.#buffer.finding = isUnlimited ? 'unlimited' : 'failed'
  }

  #receive(reply: LeaseReply): void {
    const now = this.#clock.monotonic()
    if (reply.limits !== undefined) this.#buffer.limits = reply.limits
    this.#outlook.adopt(reply, now)
    this.#onChange()
    if (this.#outlook.mayProbe) {
      // Nobody waits any more: another process may send it.
      this.#outlook.mayProbe = false
      this.#buffer.finding = 'failed'
    }
    if (this.#isClosed) return
    if (this.#mustReport || this.#buffer.isUrgent) this.#report()
    else if (this.#ledger.tokens.length > 0) this.#watchIdle(idleTime)
  }

  /** Reports at once, or after the exchange that is pending. */
  #report(): void {
    this.#mustReport = true
    if (this.#exchanges.isPending || this.#link.mode === 'degraded') return
    this.#mustReport = false
    if (this.#buffer.isEmpty && !this.#ledger.hasReport) return
    this.#exchanges.send(0)
  }

  #watchIdle(time: number): void {
    if (!this.#isClosed && !this.#idle.isSet) this.#idle.set(time)
  }

  /** Reports and returns, when nothing was sent for a while. */
  #tidyUp(): void {
    const now = this.#clock.monotonic()
    const left = this.#lastUse + idleTime - now
    // Where somebody waits, the report goes with the next request for more.
    if (left > 0 || this.#countWaiting() > 0) {
      this.#watchIdle(left > 0 ? left : idleTime)
      return
    }
    this.#ledger.returnUnused(now)
    this.#report()
    const [next] = this.#ledger.tokens
    if (next !== undefined) this.#watchIdle(next.due + idleTime - now)
  }

  #countAvailable(): number {
    const now = this.#clock.monotonic()
    const { limits } = this.#buffer
    if (limits === undefined || this.#outlook.pausedUntil > now) return 0
    const held = this.#ledger.tokens.filter(({ due }) => due <= now).length
    const isPromised = this.#outlook.horizonAt > now || this.#link.mode === 'degraded'
    return held + (isPromised ? 0 : Math.floor(this.#level.read(limits, now) / this.#outlook.active))
  }
}
