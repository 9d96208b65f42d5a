import type { LeaseLedger } from './lease-ledger.ts'
import type { LevelEstimate } from './level-estimate.ts'
import { LocalShare } from './local-share.ts'
import type { Outlook } from './outlook.ts'
import type { ReportBuffer } from './report-buffer.ts'
import type { StoreLink } from './store-link.ts'

/** What a {@link DegradedSource} is built from. */
export interface DegradedSourceDependencies {
  readonly link: StoreLink
  readonly ledger: LeaseLedger
  readonly buffer: ReportBuffer
  readonly level: LevelEstimate
  readonly outlook: Outlook
}

/** What a process may send while the store cannot be reached. */
export class DegradedSource {
  readonly #dependencies: DegradedSourceDependencies
  #share: LocalShare | undefined

  constructor(dependencies: DegradedSourceDependencies) {
    this.#dependencies = dependencies
  }

  /** Begins anew with the next outage. */
  reset(): void {
    this.#share = undefined
  }

  /** Takes one request of the share, if there is one. */
  take(now: number): boolean {
    const { link, buffer } = this.#dependencies
    if (link.mode === 'shared' || this.#getShare(now)?.take(now) !== true) return false
    buffer.unpromised += 1
    return true
  }

  /** The API has less left than was thought. */
  limit(remaining: number): void {
    this.#share?.limit(remaining)
  }

  /** Milliseconds until so many more may have been sent; infinite while the limits are not known. */
  estimateWait(count: number, now: number): number {
    return this.#getShare(now)?.estimateWait(count, now) ?? Number.POSITIVE_INFINITY
  }

  #getShare(now: number): LocalShare | undefined {
    const { link, ledger, buffer, level, outlook } = this.#dependencies
    const { limits } = buffer
    if (limits === undefined) return undefined
    if (this.#share === undefined) {
      // Without any word from the store, the API's own is all there is.
      const tokens = link.hasReplied ? 0 : level.read(limits, now)
      const start = Math.max(now, ledger.lastDue, outlook.horizonAt)
      this.#share = new LocalShare(limits, outlook.active, start, tokens)
    }
    return this.#share
  }
}
