import { tracingChannel } from 'node:diagnostics_channel'
import type { CallDiagnostics } from '@cloudconnexa/client'
import type { AttemptDiagnostics } from '@cloudconnexa/core/diagnostics'

/** What the program has cost so far. */
export interface Meter {
  calls: number
  requests: number
  /** Requests that were sent again. */
  retries: number
  /** Milliseconds in the queue of the rate limiter. */
  queued: number
  /** Milliseconds between attempts. */
  backoff: number
  refused: number
  tokens: number
}

/** Counts what the SDK tells on its diagnostics channels: no code of the program needs to know of it. */
export function startMeter(): Meter {
  const meter: Meter = { calls: 0, requests: 0, retries: 0, queued: 0, backoff: 0, refused: 0, tokens: 0 }
  tracingChannel('cloudconnexa:attempt').asyncEnd.subscribe((message) => {
    const { status } = message as AttemptDiagnostics // the channel's documented message
    meter.requests += 1
    if (status === 429) meter.refused += 1
  })
  tracingChannel('cloudconnexa:call').asyncEnd.subscribe((message) => {
    const { attempts, timing } = message as CallDiagnostics // the channel's documented message
    meter.calls += 1
    meter.retries += Math.max(0, attempts - 1)
    meter.queued += timing.queue
    meter.backoff += timing.backoff
  })
  return meter
}
