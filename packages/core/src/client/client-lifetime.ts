import { AbortError } from '@cloudconnexa/errors'
import { rejectOnAbort, type LinkedSignal, linkSignals } from '../async/cancellation.ts'
import { checkOptions, optionRules } from '../options/check-options.ts'
import { type Clock, startTimer } from '../time/clock.ts'

/** How a client is closed. */
export interface CloseOptions {
  /**
   * Finishes the calls that have been started, with their retries and their place in the queue, before the client is closed. New
   * ones are refused meanwhile. Default `false`: calls under way end at once.
   */
  readonly drain?: boolean | undefined
  /** Longest time to wait for them, in milliseconds; what is under way then ends. Only with `drain`. Default: none. */
  readonly timeout?: number | undefined
  /** Ends the wait early, and what is under way with it. Only with `drain`. */
  readonly signal?: AbortSignal | undefined
}

/** Work of a client that is under way. */
export interface Work {
  /** Ends the work. */
  readonly link: LinkedSignal
  /** Where it stands among the work under way. */
  position: number
}

/** What a client has under way, and how it ends. */
export class ClientLifetime {
  readonly #clock: Clock
  /** In no order. A set would keep what it no longer holds alive, through the tables that it outgrows. */
  readonly #running: Work[] = []
  readonly #ending = new AbortController()
  readonly #closed = new AbortController()
  // One for all, made when the first call is ended, because an error for each of a thousand calls costs a thousand stacks; those who
  // wait get errors of their own.
  #closedError: AbortError | undefined
  #notifyIdle: () => void = () => undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Aborts as soon as nothing new may begin: when the client is closed or starts to drain. */
  get ending(): AbortSignal {
    return this.#ending.signal
  }

  /** Aborts when everything ends. */
  get closed(): AbortSignal {
    return this.#closed.signal
  }

  /**
   * Starts work that ends with the client. A client that has ended refuses it: the signal is aborted already.
   *
   * @param sources - Further signals that end it.
   * @returns The work, to be handed to {@link finish} when it is done.
   */
  begin(...sources: readonly (AbortSignal | undefined)[]): Work {
    const link = linkSignals(...sources)
    if (this.#ending.signal.aborted) link.abort(this.#getReason())
    const work = { link, position: this.#running.length }
    this.#running.push(work)
    return work
  }

  /** Ends the work that {@link begin} has started. */
  finish(work: Work): void {
    work.link.release()
    const last = this.#running.pop()
    if (last !== undefined && last !== work) {
      this.#running[work.position] = last
      last.position = work.position
    }
    if (this.#running.length === 0) this.#notifyIdle()
  }

  /**
   * Does some work until it is done, the signal aborts or the client ends.
   *
   * @throws {AbortError} (`CLIENT_CLOSED`) when the client ends; what the work throws and the reason of the signal are passed on.
   */
  async run<T>(signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const own = this.begin(signal)
    const ended = own.link.signal
    try {
      ended.throwIfAborted()
      return await rejectOnAbort(work(ended), ended)
    } catch (error) {
      throw this.isReason(error) ? createClientClosed() : error
    } finally {
      this.finish(own)
    }
  }

  /** Whether work was aborted by the end of the client. */
  isReason(reason: unknown): boolean {
    return reason !== undefined && reason === this.#closedError
  }

  /** Refuses what is new and waits until what is under way is done, or is ended by the options or by {@link close}. */
  async drain({ timeout, signal }: CloseOptions): Promise<void> {
    this.#ending.abort(this.#getReason())
    const wait = linkSignals(this.#closed.signal, signal)
    const stopTimer =
      timeout === undefined ? undefined : startTimer(this.#clock, timeout, () => wait.abort('time is over'))
    try {
      await rejectOnAbort(this.#idle(), wait.signal)
    } catch (error) {
      if (!wait.signal.aborted) throw error
    } finally {
      stopTimer?.()
      wait.release()
    }
  }

  /** Ends everything that is under way. */
  close(): void {
    this.#ending.abort(this.#getReason())
    this.#closed.abort(this.#getReason())
    for (const { link } of this.#running) link.abort(this.#getReason())
  }

  #getReason(): AbortError {
    this.#closedError ??= createClientClosed()
    return this.#closedError
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#running.length === 0) {
        resolve()
        return
      }
      const notifyEarlier = this.#notifyIdle
      this.#notifyIdle = () => {
        notifyEarlier()
        resolve()
      }
    })
  }
}

/** Creates the error of what the end of the client ends. */
export function createClientClosed(cause?: unknown): AbortError {
  return new AbortError('The client was closed.', {
    code: 'CLIENT_CLOSED',
    hint: 'Create another client for further calls.',
    cause,
  })
}

/** @throws {ConfigurationError} (`OPTION_INVALID`) when the options of `close()` cannot be right. */
export function checkCloseOptions(options: CloseOptions): void {
  const { boolean, positive, signal } = optionRules
  checkOptions('close()', options, { drain: boolean, timeout: positive, signal })
}
