import { RateLimitError } from '@cloudconnexa/errors'
import { type BucketName, toBucketName } from '../contract/operation.ts'
import type { Endpoint } from '../contract/authenticator.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { BucketState, RateLimiter, RateLimitState } from '../rate-limit/rate-limiter.ts'
import { rateLimitChannel } from './channels.ts'
import { describeOperation, describeServer, readErrorCode } from './describe.ts'
import type { RateLimitDiagnostics } from './messages.ts'
import { findCallMessage } from './trace-call.ts'

/** What is published of a bucket. */
type KnownState = BucketState & Pick<RateLimitState, 'mode'>

// By limiter, which several clients may share, and then by credentials.
const modes = new WeakMap<RateLimiter, Map<string, RateLimitState['mode']>>()

/** Publishes what the limiter of a client does. Its state is read for that only where somebody listens. */
export class RateLimitReporter {
  readonly #limiter: RateLimiter

  constructor(limiter: RateLimiter) {
    this.#limiter = limiter
  }

  /**
   * A request has left the queue.
   *
   * @param milliseconds - How long it waited.
   * @param failure - Why it has no permit; absent where it has one.
   */
  reportWait(
    exchange: Exchange,
    endpoint: Endpoint,
    milliseconds: number,
    failure?: { readonly error: unknown },
  ): void {
    if (!rateLimitChannel.hasSubscribers) return
    publish({
      kind: 'wait',
      bucket: toBucketName(exchange.operation.method),
      ...describeOperation(exchange.operation),
      ...describeServer(endpoint.baseUrl),
      milliseconds,
      error: failure === undefined ? undefined : readErrorCode(failure.error, exchange.signal.aborted),
      call: findCallMessage(exchange.statistics),
    })
    this.reportState(exchange, endpoint)
  }

  /** A request is over. What it failed with says whether the API has refused it. */
  reportEnd(exchange: Exchange, endpoint: Endpoint, error?: unknown): void {
    if (!rateLimitChannel.hasSubscribers) return
    if (error instanceof RateLimitError && error.status !== undefined) {
      publish({
        kind: 'refusal',
        bucket: toBucketName(exchange.operation.method),
        ...describeOperation(exchange.operation),
        ...describeServer(endpoint.baseUrl),
        retryAfter: error.retryAfter,
      })
    }
    this.reportState(exchange, endpoint)
  }

  /** What is known of a bucket may have changed. */
  reportState({ operation }: Pick<Exchange, 'operation'>, { baseUrl, credentialKey }: Endpoint): void {
    if (!rateLimitChannel.hasSubscribers) return
    const bucket = toBucketName(operation.method)
    const known = this.#readState(credentialKey, bucket)
    if (known === undefined) return
    const server = describeServer(baseUrl)
    const { mode } = known
    const before = this.#replaceMode(credentialKey, mode)
    if (before !== undefined && before !== mode) publish({ kind: 'mode', ...server, mode, before })
    publish({ kind: 'state', ...server, bucket, ...known })
  }

  /** A limiter of somebody else must not fail a call by being looked at, and may say more than may be published. */
  #readState(credentialKey: string, bucket: BucketName): KnownState | undefined {
    try {
      const { mode, [bucket]: state } = this.#limiter.state(credentialKey)
      const { available, capacity, refill, inFlight, waiting, pausedUntil } = state
      return {
        mode,
        available,
        capacity,
        refill: refill && { amount: refill.amount, period: refill.period },
        inFlight,
        waiting,
        pausedUntil,
      }
    } catch {
      return undefined
    }
  }

  /** @returns The mode before; `undefined` where it was not known. */
  #replaceMode(credentialKey: string, mode: RateLimitState['mode']): RateLimitState['mode'] | undefined {
    const known = modes.get(this.#limiter) ?? new Map<string, RateLimitState['mode']>()
    modes.set(this.#limiter, known)
    const before = known.get(credentialKey)
    known.set(credentialKey, mode)
    return before
  }
}

function publish(message: RateLimitDiagnostics): void {
  rateLimitChannel.publish(message)
}
