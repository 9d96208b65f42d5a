import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type {
  AttemptDiagnostics,
  CallDiagnostics,
  RateLimitDiagnostics,
  TokenDiagnostics,
} from '../../src/diagnostics.ts'

/** What was published while something was done; messages as they are at the end, except those of `starts`. */
export interface RecordedDiagnostics {
  /** Names of the events of calls and attempts, in their order: `call start`. */
  readonly events: readonly string[]
  /** Copies of the messages of calls and attempts as they were when these began. */
  readonly starts: readonly (AttemptDiagnostics | CallDiagnostics)[]
  readonly calls: readonly CallDiagnostics[]
  readonly attempts: readonly AttemptDiagnostics[]
  readonly tokens: readonly TokenDiagnostics[]
  readonly rateLimit: readonly RateLimitDiagnostics[]
}

const events = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const

/** Records what is published on all channels of the SDK while something is done. */
export async function recordDiagnostics(act: () => Promise<unknown>): Promise<RecordedDiagnostics> {
  const recorded = {
    events: new Array<string>(),
    starts: new Array<AttemptDiagnostics | CallDiagnostics>(),
    calls: new Array<CallDiagnostics>(),
    attempts: new Array<AttemptDiagnostics>(),
    tokens: new Array<TokenDiagnostics>(),
    rateLimit: new Array<RateLimitDiagnostics>(),
  }
  const listeners: (readonly [string, (message: unknown) => void])[] = [
    // The channels' documented messages.
    ['cloudconnexa:token', (message) => recorded.tokens.push(message as TokenDiagnostics)],
    ['cloudconnexa:rate-limit', (message) => recorded.rateLimit.push(message as RateLimitDiagnostics)],
  ]
  for (const name of ['call', 'attempt'] as const) {
    for (const event of events) {
      const listener = (message: unknown): void => {
        recorded.events.push(`${name} ${event}`)
        const known = message as AttemptDiagnostics & CallDiagnostics
        if (event === 'start') recorded.starts.push({ ...known })
        if (event === 'asyncEnd') recorded[`${name}s`].push(known)
      }
      listeners.push([`tracing:cloudconnexa:${name}:${event}`, listener])
    }
  }
  for (const [name, listener] of listeners) subscribe(name, listener)
  try {
    await act()
  } finally {
    for (const [name, listener] of listeners) unsubscribe(name, listener)
  }
  return recorded
}
