import type { LeaseReply } from '../exchange/lease-exchange.ts'

/** What the last reply of the store has said, on the clock of this process. */
export class Outlook {
  /** Processes that share the bucket. */
  active = 1
  /** The API limits nothing. */
  isUnlimited = false
  /** Nothing may be sent before. */
  pausedUntil = 0
  /** When the refill comes that was promised last. */
  horizonAt = 0
  /** The store should not be asked before. */
  retryAt = 0
  /** From when on a promise's request shows when the bucket's clock has started. */
  phaseFrom: number | undefined
  /** This process may send one request, to learn the limits. */
  mayProbe = false

  adopt(reply: LeaseReply, now: number): void {
    const { status, active, pause, horizon, awaitsPhase, retryIn = 0 } = reply
    this.isUnlimited = status === 'unlimited'
    this.active = active
    this.pause(pause, now)
    this.horizonAt = now + horizon
    this.phaseFrom = awaitsPhase ? this.horizonAt : undefined
    this.retryAt = status === 'wait' ? now + retryIn : 0
    this.mayProbe = status === 'probe'
  }

  pause(milliseconds: number, now: number): void {
    this.pausedUntil = Math.max(this.pausedUntil, now + milliseconds)
  }
}
