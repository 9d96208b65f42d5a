import { randomUUID } from 'node:crypto'
import type { RateLimiter, RateLimitRequest, RatePermit } from '@cloudconnexa/core/runtime'
import { ApiBucket, type BucketShape } from './api-bucket.ts'
import { type CheckTime, createRealTime, createVirtualTime } from './check-time.ts'
import type { RateLimiterChecksOptions } from './limiter-options.ts'

/** What came of one request. */
export type Sent =
  | { readonly isAllowed: boolean }
  /** What the limiter threw. */
  | { readonly error: unknown }

/** What differs from a plain GET. */
export type RequestChanges = Partial<RateLimitRequest> & {
  /** The bucket that the API counts the request in. Default: the scene's. */
  readonly api?: ApiBucket | 'unlimited'
  /** Called when the permit is granted. */
  readonly onGranted?: () => void
}

/** A bucket of the API and the limiters in front of it. */
export class LimiterScene implements AsyncDisposable {
  readonly time: CheckTime
  /** Milliseconds between two refills of the API's bucket. */
  readonly period: number
  readonly bucket: ApiBucket
  /** Longest that all waiting may take, in milliseconds. */
  readonly patience: number
  /** The name of the credentials; no other scene has it. */
  readonly credentialKey: string = randomUUID()
  /** Permits that were granted. */
  granted = 0
  /** Permits that had been granted when the first response arrived. */
  grantedBeforeResponse: number | undefined
  readonly #create: RateLimiterChecksOptions['create']
  readonly #limiters = new Set<RateLimiter>()
  readonly #end = new AbortController()

  constructor({ create, advance, period }: RateLimiterChecksOptions, shape: BucketShape) {
    this.period = period ?? (advance === undefined ? 50 : 1000)
    this.time = advance === undefined ? createRealTime() : createVirtualTime(advance, this.period / 200)
    this.patience = Math.max(100 * this.period, 10_000)
    this.#create = create
    this.bucket = this.createBucket(shape)
  }

  /** Creates another bucket of the API. */
  createBucket(shape: BucketShape): ApiBucket {
    return new ApiBucket(shape, this.period, () => this.time.now())
  }

  /** Creates a limiter, as another process does. */
  async createLimiter(): Promise<RateLimiter> {
    const limiter = await this.#create()
    this.#limiters.add(limiter)
    return limiter
  }

  /** Asks for a permit. */
  async acquire(limiter: RateLimiter, changes: RequestChanges = {}): Promise<RatePermit> {
    const { api: _, onGranted, ...request } = changes
    const permit = await limiter.acquire({
      bucket: 'read',
      credentialKey: this.credentialKey,
      signal: this.#end.signal,
      ...request,
    })
    this.granted += 1
    onGranted?.()
    return permit
  }

  /** Sends one request through a limiter: to the API and back takes a little of a period. Never rejects. */
  async send(limiter: RateLimiter, changes: RequestChanges = {}): Promise<Sent> {
    const { api = this.bucket } = changes
    try {
      const permit = await this.acquire(limiter, changes)
      await this.time.sleep(this.period / 25)
      const response = api === 'unlimited' ? { isAllowed: true, limits: undefined } : api.take()
      await this.time.sleep(this.period / 25)
      this.grantedBeforeResponse ??= this.granted
      permit.release({
        limits: response.limits,
        refused: !response.isAllowed,
        responded: true,
        sent: true,
      })
      return { isAllowed: response.isAllowed }
    } catch (error) {
      return { error }
    }
  }

  /** Starts so many requests at once. */
  sendMany(limiter: RateLimiter, count: number, changes: RequestChanges = {}): readonly Promise<Sent>[] {
    return Array.from({ length: count }, () => this.send(limiter, changes))
  }

  /** Sends a request again until it is allowed, as a client does. */
  async sendUntilAllowed(limiter: RateLimiter): Promise<Sent> {
    for (;;) {
      const sent = await this.send(limiter)
      if ('error' in sent || sent.isAllowed || this.#end.signal.aborted) return sent
    }
  }

  /**
   * Waits for requests.
   *
   * @param sends - The requests.
   * @param limit - Longest that it may take, in milliseconds.
   * @returns a finding when some are not done by then, and one for each error of the limiter.
   */
  async finish(sends: readonly Promise<Sent>[], limit: number = this.patience): Promise<readonly string[]> {
    const settled: Sent[] = []
    for (const send of sends) void send.then((sent) => settled.push(sent))
    await this.time.waitFor(Promise.all(sends), limit)
    const missing = sends.length - settled.length
    return [
      ...(missing === 0
        ? []
        : [`${missing} of ${sends.length} requests were still waiting after ${Math.round(limit)} ms.`]),
      ...new Set(
        settled.flatMap((sent) =>
          'error' in sent ? [`A request was not let through: ${describeThrown(sent.error)}.`] : [],
        ),
      ),
    ]
  }

  /** Learns the limits: sends one request and waits for its response. */
  async learn(limiter: RateLimiter): Promise<readonly string[]> {
    return this.finish([this.send(limiter)])
  }

  /** A finding when the API has refused requests. */
  reportRefusals(what: string, most: number = 0): readonly string[] {
    const { refusals } = this.bucket
    if (refusals <= most) return []
    const allowed = most === 0 ? 'none' : `at most ${most}`
    return [`The API refused ${refusals} requests ${what}, where it should be ${allowed}.`]
  }

  /** Ends all waiting and closes the limiters. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort(new Error('The check is over.'))
    const closing = Promise.allSettled([...this.#limiters].map(async (limiter) => limiter.close?.()))
    await this.time.waitFor(closing, this.patience)
  }
}

/** Describes what was thrown, for a finding. */
export function describeThrown(error: unknown): string {
  return error instanceof Error ? `${error.name} (${error.message})` : String(error)
}
