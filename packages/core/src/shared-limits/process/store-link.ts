import { callListener } from '../../async/call-listener.ts'
import { consoleLogger, createSafeLogger, type Logger } from '../../logging/logger.ts'
import type { Clock } from '../../time/clock.ts'
import type { LeaseReply, LeaseRequest, LeaseStore } from '../exchange/lease-exchange.ts'
import { Alarm } from './alarm.ts'

/** Longest time in which a store responds; then this process goes on alone. */
const longestExchange = 250
/** The first time it has to be opened or connected to, which often takes longer while a program starts. */
const longestFirstExchange = 1000
/** How often it is tried again. */
const retryInterval = 400

/** Whether the store keeps count, or this process alone. */
export type SharedMode = 'shared' | 'degraded'

/** A change between the two. */
export interface SharedModeChange {
  /** What it is from now on. */
  readonly mode: SharedMode
  /** Name of the store. */
  readonly store: string
  /** Why the store is not used: its error has a code, such as `ECONNREFUSED`, or `TIMEOUT` where it did not respond. */
  readonly reason?: string | undefined
}

/** What a {@link StoreLink} is built from. */
export interface StoreLinkDependencies {
  readonly store: LeaseStore
  readonly clock: Clock
  readonly logger?: Logger | undefined
  readonly onModeChange?: ((change: SharedModeChange) => void) | undefined
}

/** What becomes of an exchange. Either of the first two may come after `timedOut`. */
export interface ExchangeListener {
  received(reply: LeaseReply): void
  /** The error says nothing of whether the exchange took place. */
  failed(error: unknown): void
  /** The store has not responded in time. */
  timedOut(): void
}

/** Talks to the store, and knows whether it can be reached. */
export class StoreLink {
  readonly #dependencies: StoreLinkDependencies
  readonly #logger: Logger
  readonly #retry: Alarm
  readonly #listeners = new Set<() => void>()
  /** Asks the store whether it is there, without reporting anything. */
  #ask: (() => void) | undefined
  #mode: SharedMode = 'shared'
  #hasReplied = false

  constructor(dependencies: StoreLinkDependencies) {
    this.#dependencies = dependencies
    this.#logger = createSafeLogger(dependencies.logger ?? consoleLogger())
    this.#retry = new Alarm(dependencies.clock, () => this.#tryAgain(), false)
  }

  get mode(): SharedMode {
    return this.#mode
  }

  /** Whether the store has ever responded: before, an error of its settings is an error of the call. */
  get hasReplied(): boolean {
    return this.#hasReplied
  }

  /** Calls back after each change of the mode. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /** Starts an exchange. */
  exchange(account: string, request: LeaseRequest, listener: ExchangeListener): void {
    const { store, clock } = this.#dependencies
    let isOver = false
    const watch = new Alarm(
      clock,
      () =>
        // After a blocked loop timers fire before the sockets are read: the reply may be there by now.
        setImmediate(() =>
          setImmediate(() => {
            if (!isOver) listener.timedOut()
          }),
        ),
      true,
    )
    const end = (): void => {
      isOver = true
      watch.stop()
    }
    watch.set(this.#hasReplied ? longestExchange : longestFirstExchange)
    callStore(() => store.exchange(account, request)).then(
      (reply) => {
        end()
        this.#hasReplied = true
        listener.received(reply)
      },
      (error: unknown) => {
        end()
        listener.failed(error)
      },
    )
  }

  /**
   * Goes on without the store until it responds again.
   *
   * @param reason - For the log and for listeners.
   * @param account - Whose account is requested to find out whether the store is back.
   * @param buildRequest - A request that reports and wants nothing.
   */
  degrade(reason: string, account: string, buildRequest: () => LeaseRequest): void {
    this.#ask = () =>
      this.exchange(account, buildRequest(), {
        received: () => this.restore(),
        failed: () => undefined,
        timedOut: () => undefined,
      })
    if (!this.#retry.isSet) this.#retry.set(retryInterval)
    this.#setMode('degraded', reason)
  }

  /** The store has responded. */
  restore(): void {
    this.#retry.stop()
    this.#setMode('shared')
  }

  /** Somebody uses the limiter: where {@link close} was called during an outage, the store is asked again. */
  open(): void {
    if (this.#mode === 'degraded' && !this.#retry.isSet) this.#retry.set(0)
  }

  /** Asks no more until {@link open}. */
  close(): void {
    this.#retry.stop()
  }

  #tryAgain(): void {
    if (this.#mode === 'shared' || this.#ask === undefined) return
    this.#retry.set(retryInterval)
    this.#ask()
  }

  #setMode(mode: SharedMode, reason?: string): void {
    if (mode === this.#mode) return
    this.#mode = mode
    this.#announce({ mode, store: this.#dependencies.store.name, reason })
    for (const listener of this.#listeners) listener()
  }

  /** The one place where a change is made known. */
  #announce(change: SharedModeChange): void {
    const { store, reason } = change
    if (change.mode === 'degraded')
      this.#logger.warn(
        'The store of the shared rate limiter does not respond. This process goes on with its share of the limits.',
        { store, reason },
      )
    else this.#logger.info('The store of the shared rate limiter responds again.', { store })
    callListener(
      () => this.#dependencies.onModeChange?.(change),
      () => this.#logger.error('The listener onModeChange has failed.'),
    )
  }
}

/** A store may also throw, and what it has read need not be a reply. Nobody would catch what that leads to. */
async function callStore(exchange: () => Promise<LeaseReply>): Promise<LeaseReply> {
  const reply = await exchange()
  if (!isReply(reply)) throw Object.assign(new TypeError('It is not a reply.'), { code: 'REPLY_INVALID' })
  return reply
}

function isReply(value: unknown): boolean {
  const { generation, active, pause, horizon, promises }: Partial<Record<keyof LeaseReply, unknown>> =
    Object(value)
  return (
    typeof generation === 'string' &&
    [active, pause, horizon].every(Number.isFinite) &&
    Array.isArray(promises) &&
    promises.every(({ delay, count }) => Number.isFinite(delay) && Number.isFinite(count))
  )
}
