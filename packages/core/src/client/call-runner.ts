import { type CallFacts, type CallTiming, CloudConnexaError } from '@cloudconnexa/errors'
import { loadPart } from '../async/load-part.ts'
import type { Clock } from '../time/clock.ts'
import type { Operation } from '../contract/operation.ts'
import { lowerCaseNames } from '../contract/header-names.ts'
import type { CallStatistics, Exchange, Next } from '../pipeline/exchange.ts'
import { callChannels, isTraced } from '../diagnostics/channels.ts'
import { traceCall, type TracedCall } from '../diagnostics/trace-call.ts'
import { toTiming } from '../policies/observe.ts'
import { describeCall } from '../pipeline/describe-call.ts'
import { CallProgress } from '../pipeline/outcome.ts'
import { type ApiVersion, requireOperation } from '../contract/api-version.ts'
import type { ResponseDetails } from '../call/call.ts'
import type { CallOptions, ResponseValidation } from '../call/call-options.ts'
import { readCalledMethod } from '../call/called-method.ts'
import { addRequests, readDeadline, shareTimeout } from '../call/shared-timeout.ts'
import { addCallerLines } from '../call/caller-lines.ts'
import { areUsableOptions } from '../call/unusable-options.ts'
import { loadRawRequests } from '../raw-request/load-raw-requests.ts'
import { createCallClosed } from './call-closed.ts'
import type { ClientLifetime, Work } from './client-lifetime.ts'
import type { ResponseValidator } from './responses/response-validator.ts'

/** Defaults of a client's calls. */
interface CallDefaults {
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: number | undefined
  readonly validate: ResponseValidation
}

/** What {@link CallRunner} is built from. */
export interface CallRunnerDependencies {
  /** What `buildPipelines` has built: the policies one after the other, and the sender at their end. */
  readonly pipeline: Next
  readonly clock: Clock
  readonly apiVersion: ApiVersion
  readonly defaults: CallDefaults
  readonly validator: ResponseValidator
  readonly lifetime: ClientLifetime
}

/** The options of a call that has none of its own; one object, so that it need not be checked for every call. */
export const noCallOptions: CallOptions = {}

/** Starts calls: makes the exchange, sends it through the pipeline, has the response checked. */
export class CallRunner {
  readonly #dependencies: CallRunnerDependencies
  readonly #defaultOptions: CallOptions
  /** Operations that the API version is known to have. */
  readonly #checked = new WeakSet<object>()

  constructor(dependencies: CallRunnerDependencies) {
    this.#dependencies = dependencies
    this.#defaultOptions = this.#addDefaults(noCallOptions)
  }

  /** The options, changed so that all calls that get them share one timeout: theirs, or that of the client. */
  shareTimeout(options: CallOptions): CallOptions {
    const { clock, defaults } = this.#dependencies
    // What is no object is refused when it is used.
    if (!areUsableOptions(options)) return options
    const timeout = options.timeout ?? defaults.timeout
    return typeof timeout !== 'number' ? options : shareTimeout(options, timeout, clock.monotonic())
  }

  /** @param ended - Ends the call, besides the signal in its options. */
  run<I, O>(
    operation: Operation<I, O>,
    input: I,
    options: CallOptions,
    ended?: AbortSignal,
  ): Promise<ResponseDetails<O>> {
    if (!isTraced(callChannels)) return this.#run(operation, input, options, ended)
    const { clock } = this.#dependencies
    const calledMethod = readCalledMethod(options)
    const readTiming = (statistics: CallStatistics): CallTiming => toTiming(statistics, clock.monotonic())
    const { signal } = areUsableOptions(options) ? options : noCallOptions
    return traceCall({ operation, calledMethod, signal, readTiming }, (trace) =>
      this.#run(operation, input, options, ended, trace),
    )
  }

  async #run<I, O>(
    operation: Operation<I, O>,
    input: I,
    options: CallOptions,
    ended: AbortSignal | undefined,
    trace?: TracedCall,
  ): Promise<ResponseDetails<O>> {
    const { pipeline, clock, defaults, validator, lifetime } = this.#dependencies
    const calledMethod = readCalledMethod(options)
    let work: Work
    try {
      work =
        options === noCallOptions || areUsableOptions(options)
          ? this.#begin(operation, options, ended)
          : await refuseOptions(operation, options)
    } catch (error) {
      throw attachFacts(error, describeCall(operation, input, calledMethod))
    }
    const { signal } = work.link
    const statistics = startStatistics(clock)
    const progress = new CallProgress()
    trace?.begin({ statistics, progress })
    try {
      signal.throwIfAborted()
      const exchange = this.#createExchange(operation, input, options, { signal, statistics, progress })
      const mode = options.validate ?? defaults.validate
      validator.prepare(operation, mode)
      const response = await pipeline(exchange)
      const { status, headers } = response
      const body =
        operation.written?.parse === undefined
          ? response.body
          : await (await loadRawRequests()).parseResponse(exchange, response, clock)
      const checking = validator.validate(operation, body, mode, signal)
      if (checking !== undefined) await checking
      return {
        // The contract says what this operation responds with; how far that is checked is the caller's choice (`validate`).
        data: body as O,
        status,
        headers,
        attempts: statistics.attempts,
        timing: toTiming(statistics, clock.monotonic()),
        requestId: headers['x-request-id'],
      }
    } catch (error) {
      if (!signal.aborted) {
        addCallerLines(error)
        throw attachFacts(error, describeCall(operation, input, calledMethod))
      }
      // Whatever failed last, to the caller it was the signal that ended the call.
      const { reason } = signal
      if (!lifetime.isReason(reason)) throw reason
      const closed = await createCallClosed(operation, { statistics, progress }, clock.monotonic())
      throw closed.attach(describeCall(operation, input, calledMethod))
    } finally {
      if (options !== noCallOptions) addRequests(options, statistics.attempts)
      lifetime.finish(work)
    }
  }

  /** Starts a call, if it can be carried out. */
  #begin(operation: Operation<never, unknown>, options: CallOptions, ended: AbortSignal | undefined): Work {
    const { apiVersion, lifetime } = this.#dependencies
    if (!this.#checked.has(operation)) {
      requireOperation(operation, apiVersion)
      this.#checked.add(operation)
    }
    return lifetime.begin(options.signal, ended)
  }

  #addDefaults(options: CallOptions): CallOptions {
    return { ...options, timeout: options.timeout ?? this.#dependencies.defaults.timeout }
  }

  #createExchange<I, O>(
    operation: Operation<I, O>,
    input: I,
    options: CallOptions,
    state: Pick<Exchange, 'signal' | 'statistics' | 'progress'>,
  ): Exchange {
    const { defaults } = this.#dependencies
    const deadline = options === noCallOptions ? undefined : readDeadline(options)
    const { signal, statistics, progress } = state
    const exchange = {
      operation,
      input: input as Readonly<Record<string, unknown>>, // inputs are objects of parameters by their type
      options: options === noCallOptions ? this.#defaultOptions : this.#addDefaults(options),
      request: {
        method: operation.method,
        baseUrl: '',
        apiPath: '',
        path: operation.path,
        query: '',
        headers:
          options.headers === undefined
            ? defaults.headers
            : { ...lowerCaseNames(options.headers), ...defaults.headers },
      },
      signal,
      statistics,
      progress,
    }
    return deadline === undefined ? exchange : { ...exchange, deadline }
  }
}

/** @throws {ValidationError} (`REQUEST_INVALID`) because the call cannot be started with the options. */
async function refuseOptions(operation: Operation<never, unknown>, options: CallOptions): Promise<never> {
  const { createUnusableOptions } = await loadPart(() => import('../call/call-option-issues.ts'))
  throw createUnusableOptions(operation, options)
}

function startStatistics(clock: Clock): CallStatistics {
  return { startedAt: clock.monotonic(), attempts: 0, queue: 0, backoff: 0, token: 0, network: 0 }
}

function attachFacts(error: unknown, facts: CallFacts): unknown {
  return error instanceof CloudConnexaError ? error.attach(facts) : error
}
