import { ConfigurationError } from '@cloudconnexa/errors'
import type { BucketName } from '../contract/operation.ts'
import type { Logger } from '../logging/logger.ts'
import { refuseUnknownOptions } from '../options/unknown-options.ts'
import { FlightSlots, isMaxInFlight } from '../rate-limit/flight-slots.ts'
import type { RateLimiter, RateLimitRequest, RateLimitState, RatePermit } from '../rate-limit/rate-limiter.ts'
import { checkClock, type Clock, systemClock } from '../time/clock.ts'
import type { LeaseStore } from './exchange/lease-exchange.ts'
import { SharedQueue } from './process/shared-queue.ts'
import { type SharedModeChange, StoreLink } from './process/store-link.ts'

/** Options of limiters that several processes share. */
export interface SharedRateLimiterOptions {
  /** Measures how long to wait. Default: the machine's clock. */
  readonly clock?: Clock | undefined
  /** Where is written that the store does not respond, and that it responds again. Default: standard error. */
  readonly logger?: Logger | undefined
  /** Called when the store does not respond, and when it responds again. What it throws or rejects with is reported to the log. */
  readonly onModeChange?: ((change: SharedModeChange) => void) | undefined
  /** Most requests of one process and API key in flight at a time while the API names no limits. Default 64. */
  readonly maxInFlight?: number | undefined
}

/** A limiter that several processes share. Pass it to as many clients as you like. */
export interface SharedRateLimiter extends RateLimiter {
  /**
   * Returns what this process was promised and does not need, waits until everything was reported, and releases the store. Every
   * client that uses the limiter calls it when it is closed; others may go on.
   */
  close(): Promise<void>
}

/** Names of the options, for limiters with options of their own. */
export const sharedRateLimiterOptionNames: readonly (keyof SharedRateLimiterOptions)[] = [
  'clock',
  'logger',
  'onModeChange',
  'maxInFlight',
]

/**
 * Creates a limiter that shares the limits of an API key with all processes that use the same store. Each asks the store for a
 * few requests at a time and is promised from when on it may send them.
 *
 * Where the store does not respond within 250 ms, the process goes on with its share of the limits, and returns to the store by
 * itself.
 *
 * @param store - Keeps the account of every bucket.
 * @param options - Clock, and where to report.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when the store has no function `exchange`, or an option is invalid.
 */
export function sharedRateLimiter(
  store: LeaseStore,
  options: SharedRateLimiterOptions = {},
): SharedRateLimiter {
  if (typeof Object(store).exchange !== 'function') throw createStoreInvalid()
  refuseUnknownOptions('sharedRateLimiter()', options, [...sharedRateLimiterOptionNames])
  const { clock = systemClock, logger, onModeChange, maxInFlight = 64 } = options
  checkClock('The clock of a shared rate limiter', clock)
  if (!isMaxInFlight(maxInFlight)) throw createMaxInFlightInvalid()
  return new StoreRateLimiter(
    store,
    new StoreLink({ store, clock, logger, onModeChange }),
    clock,
    maxInFlight,
  )
}

type Queues = Readonly<Record<BucketName, SharedQueue>>

class StoreRateLimiter implements SharedRateLimiter {
  readonly #store: LeaseStore
  readonly #link: StoreLink
  readonly #clock: Clock
  readonly #maxInFlight: number
  readonly #queues = new Map<string, Queues>()

  constructor(store: LeaseStore, link: StoreLink, clock: Clock, maxInFlight: number) {
    this.#store = store
    this.#link = link
    this.#clock = clock
    this.#maxInFlight = maxInFlight
  }

  acquire(request: RateLimitRequest): RatePermit | Promise<RatePermit> {
    this.#link.open()
    return this.#getQueues(request.credentialKey)[request.bucket].acquire(request)
  }

  state(credentialKey: string): RateLimitState {
    const { read, write } = this.#getQueues(credentialKey)
    return { mode: this.#link.mode, read: read.readState(), write: write.readState() }
  }

  async close(): Promise<void> {
    const queues = [...this.#queues.values()].flatMap(({ read, write }) => [read, write])
    await Promise.all(queues.map((queue) => queue.close()))
    // Another client goes on.
    if (queues.some(({ isInUse }) => isInUse)) return
    this.#link.close()
    await this.#store.close?.()
  }

  #getQueues(credentialKey: string): Queues {
    let queues = this.#queues.get(credentialKey)
    if (queues === undefined) {
      const shared = { link: this.#link, clock: this.#clock, slots: new FlightSlots(this.#maxInFlight) }
      const name = digestKey(credentialKey)
      const createQueue = (bucket: BucketName): SharedQueue =>
        new SharedQueue({ ...shared, account: `${name}:${bucket}` })
      queues = { read: createQueue('read'), write: createQueue('write') }
      this.#queues.set(credentialKey, queues)
    }
    return queues
  }
}

/** Others read the store too, and not every authenticator keeps the client ID out of the key. */
function digestKey(credentialKey: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(credentialKey).digest('hex').slice(0, 32)
}

function createStoreInvalid(): ConfigurationError {
  return new ConfigurationError('sharedRateLimiter() was called without a store.', {
    code: 'OPTION_INVALID',
    hint: 'Pass an object with a name and a function `exchange`.',
  })
}

function createMaxInFlightInvalid(): ConfigurationError {
  return new ConfigurationError(
    'The option "maxInFlight" of a shared rate limiter must be an integer of one or more.',
    {
      code: 'OPTION_INVALID',
      hint: 'Pass how many requests may be in flight at a time, or leave it out: 64.',
    },
  )
}
