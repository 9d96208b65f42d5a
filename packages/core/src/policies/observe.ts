import { type CallTiming, CloudConnexaError } from '@cloudconnexa/errors'
import { roundDuration } from '../time/clock.ts'
import { isLogged } from '../logging/logger.ts'
import type { PolicyContext } from '../pipeline/policy-context.ts'
import { attemptChannel, callChannel, type CallDiagnostics } from '../pipeline/diagnostics.ts'
import type { CallStatistics, Exchange } from '../pipeline/exchange.ts'
import type { Step } from '../pipeline/step.ts'

/** What happened to a call or an attempt. */
interface Observation {
  readonly exchange: Exchange
  readonly status?: number | undefined
  readonly error?: unknown
}

/** Reports whole calls to the log and the diagnostics channel, and adds to errors what the call went through. */
export function createObserveCallStep(_options: object, { clock, logger }: PolicyContext): Step {
  const writesLog = isLogged(logger, 'debug')
  const report = (observation: Observation): void => {
    if (callChannel.hasSubscribers) callChannel.publish(describe(observation, clock.monotonic()))
    if (!writesLog) return
    const { operation, statistics } = observation.exchange
    logger.debug(observation.error === undefined ? 'call done' : 'call failed', {
      operation: operation.id,
      status: observation.status,
      error: readErrorCode(observation.error),
      attempts: statistics.attempts,
      milliseconds: roundDuration(clock.monotonic() - statistics.startedAt),
    })
  }
  return {
    name: 'observe-call',
    enter: (exchange) => ({
      succeed(response) {
        report({ exchange, status: response.status })
        return response
      },
      fail(error) {
        // The reason of the caller's signal is the caller's, and other calls may share it.
        if (error instanceof CloudConnexaError && error !== exchange.signal.reason)
          addFacts(error, exchange, clock.monotonic())
        report({ exchange, error, status: readStatus(error) })
        return error
      },
    }),
  }
}

/** Reports every single HTTP request to the diagnostics channel. */
export function createObserveAttemptStep(_options: object, { clock }: PolicyContext): Step {
  return {
    name: 'observe-attempt',
    enter(exchange) {
      if (!attemptChannel.hasSubscribers) return undefined
      const before = exchange.statistics.network
      const publish = (outcome: Omit<Observation, 'exchange'>): void => {
        const whole = describe({ exchange, ...outcome }, clock.monotonic())
        const timing = { ...whole.timing, network: roundDuration(exchange.statistics.network - before) }
        attemptChannel.publish({ ...whole, timing } satisfies CallDiagnostics)
      }
      return {
        succeed(response) {
          publish({ status: response.status })
          return response
        },
        fail(error) {
          publish({ error, status: readStatus(error) })
          return error
        },
      }
    },
  }
}

function addFacts(error: CloudConnexaError, { operation, statistics }: Exchange, now: number): void {
  error.attach({ operation: operation.id, attempts: statistics.attempts, timing: toTiming(statistics, now) })
}

function describe({ exchange, status, error }: Observation, now: number): CallDiagnostics {
  const { operation, statistics } = exchange
  // The path of a request without a contract is no template and may hold ids.
  const isRaw = operation.written !== undefined
  return {
    operation: isRaw ? 'request' : operation.id,
    method: operation.method,
    path: isRaw ? '/{path}' : operation.path,
    attempts: statistics.attempts,
    status,
    error: readErrorCode(error),
    timing: toTiming(statistics, now),
  }
}

function readErrorCode(error: unknown): CallDiagnostics['error'] {
  if (error === undefined) return undefined
  return error instanceof CloudConnexaError ? error.code : 'ABORTED'
}

function readStatus(error: unknown): number | undefined {
  return error instanceof CloudConnexaError ? error.status : undefined
}

/** The time of a call so far. */
export function toTiming(
  { startedAt, queue, backoff, token, network }: CallStatistics,
  now: number,
): CallTiming {
  return {
    total: roundDuration(now - startedAt),
    queue: roundDuration(queue),
    backoff: roundDuration(backoff),
    token: roundDuration(token),
    network: roundDuration(network),
  }
}
