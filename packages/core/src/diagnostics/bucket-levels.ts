import type { RateLimitStateChange } from './messages.ts'
import type { Clock } from '../time/clock.ts'
import type { GaugeKey, MetricLabel } from './metrics.ts'

/** Values of labels; those that are absent do not apply. */
export type MetricLabels = Readonly<Partial<Record<MetricLabel, string | number>>>

/** What a gauge reads. */
export interface GaugeReading {
  /** Which gauge. */
  readonly gauge: GaugeKey
  /** What it reads. */
  readonly value: number
  /** What it is broken down by. */
  readonly labels: MetricLabels
}

interface KnownLevel {
  readonly state: RateLimitStateChange
  /** When it was learned, by the monotonic time of the machine. */
  readonly at: number
}

/** So many buckets are remembered: a program may open clients for ever more servers. */
const mostBuckets = 1000

/** The last known states of buckets, read as gauges. */
export class BucketLevels {
  readonly #clock: Clock
  readonly #known = new Map<string, KnownLevel>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Remembers a state. The longest unchanged one leaves where there are too many. */
  learn(state: RateLimitStateChange): void {
    const key = `${state.serverAddress} ${state.serverPort} ${state.bucket}`
    this.#known.delete(key)
    this.#known.set(key, { state, at: this.#clock.monotonic() })
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostBuckets) return
      this.#known.delete(oldest)
    }
  }

  /** Reads all gauges as they stand now. */
  *read(): Generator<GaugeReading> {
    for (const { state, at } of this.#known.values()) {
      const labels = { 'cloudconnexa.rate_limit.bucket': state.bucket, 'server.address': state.serverAddress }
      const available = estimateAvailable(state, this.#clock.monotonic() - at, this.#clock.now())
      if (available !== undefined) yield { gauge: 'available', value: available, labels }
      if (state.capacity !== undefined) yield { gauge: 'capacity', value: state.capacity, labels }
      yield { gauge: 'inFlight', value: state.inFlight, labels }
      yield { gauge: 'queueLength', value: state.waiting, labels }
      yield { gauge: 'degraded', value: state.mode === 'degraded' ? 1 : 0, labels }
    }
  }
}

/** A bucket fills while nothing is published: an idle program must not read as one that has used up its limit. */
function estimateAvailable(
  { available, capacity, refill, inFlight, pausedUntil }: RateLimitStateChange,
  elapsed: number,
  now: number,
): number | undefined {
  if (available === undefined || (pausedUntil !== undefined && pausedUntil > now)) return available
  const refilled = refill === undefined ? 0 : Math.floor(elapsed / refill.period) * refill.amount
  return Math.max(available, Math.min((capacity ?? available) - inFlight, available + refilled))
}
