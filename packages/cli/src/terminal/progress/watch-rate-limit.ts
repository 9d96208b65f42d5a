import type { Clock } from '@cloudconnexa/core'
import type { RateLimitDiagnostics, RateLimitStateChange } from '@cloudconnexa/core/diagnostics'

/** Called with the milliseconds that requests have to wait, and with `undefined` when they no longer have to. */
export type ShowWait = (timeLeft: number | undefined) => void

/**
 * Watches for waits for the rate limit, of every client of this process.
 *
 * @param clock - Of the client.
 * @param show - Shows a wait.
 * @returns Ends it.
 */
export function watchRateLimit(clock: Clock, show: ShowWait): () => void {
  const { subscribe, unsubscribe } = process.getBuiltinModule('node:diagnostics_channel')
  let isWaiting = false
  const listen = (published: unknown): void => {
    // Only core publishes on its channel.
    const message = published as RateLimitDiagnostics
    if (message.kind !== 'state') return
    const timeLeft = message.waiting > 0 ? estimateWait(message, clock.now()) : 0
    if (timeLeft > 0) show(timeLeft)
    else if (isWaiting) show(undefined)
    isWaiting = timeLeft > 0
  }
  subscribe('cloudconnexa:rate-limit', listen)
  return () => unsubscribe('cloudconnexa:rate-limit', listen)
}

/** Milliseconds until the last request in the queue can be sent: a pause that the API asked for, or refills, whichever takes longer. */
function estimateWait(
  { pausedUntil, refill, waiting, available = 0 }: RateLimitStateChange,
  now: number,
): number {
  const pause = Math.max(0, (pausedUntil ?? 0) - now)
  if (refill === undefined || refill.amount <= 0) return pause
  const missing = Math.max(0, waiting - Math.max(0, available))
  return Math.max(pause, Math.ceil(missing / refill.amount) * refill.period)
}
