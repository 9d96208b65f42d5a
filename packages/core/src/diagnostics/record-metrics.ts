import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { BucketLevels, type GaugeReading, type MetricLabels } from './bucket-levels.ts'
import type { CallDiagnostics, OperationDiagnostics } from './call-message.ts'
import type { AttemptDiagnostics, RateLimitDiagnostics, TokenDiagnostics } from './messages.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import type { CounterKey, HistogramKey } from './metrics.ts'

/** Takes what is measured, such as into a registry. Must not throw. */
export interface MetricRecorder {
  /** Counts one more. */
  count(metric: CounterKey, labels: MetricLabels): void
  /**
   * Records a duration.
   *
   * @param seconds - How long it was.
   */
  observe(metric: HistogramKey, seconds: number, labels: MetricLabels): void
}

/** Metrics that are being recorded. */
export interface MetricRecording {
  /** Reads all gauges as they stand now. */
  readGauges(): Iterable<GaugeReading>
  /** Ends it: nothing is recorded any more. */
  stop(): void
}

/**
 * Turns what is published on the diagnostics channels into metrics, for packages that bring them to a monitoring system.
 *
 * @param recorder - Takes the values.
 * @param clock - Says how far buckets have filled since they were last seen. Default: the machine's.
 */
export function recordMetrics(recorder: MetricRecorder, clock: Clock = systemClock): MetricRecording {
  const levels = new BucketLevels(clock)
  const listeners = new Map<string, (message: unknown) => void>([
    // Each channel has one message, which is documented.
    ['tracing:cloudconnexa:call:asyncEnd', (message) => recordCall(recorder, message as CallDiagnostics)],
    [
      'tracing:cloudconnexa:attempt:asyncEnd',
      (message) => recordAttempt(recorder, message as AttemptDiagnostics),
    ],
    ['cloudconnexa:token', (message) => recordRenewal(recorder, message as TokenDiagnostics)],
    [
      'cloudconnexa:rate-limit',
      (message) => recordRateLimit(recorder, levels, message as RateLimitDiagnostics),
    ],
  ])
  for (const [name, listener] of listeners) subscribe(name, listener)
  return {
    readGauges: () => levels.read(),
    stop() {
      for (const [name, listener] of listeners) unsubscribe(name, listener)
    },
  }
}

function recordCall(recorder: MetricRecorder, message: CallDiagnostics): void {
  recorder.observe('callDuration', message.timing.total / 1000, {
    ...labelOperation(message),
    ...labelError(message),
  })
}

function recordAttempt(recorder: MetricRecorder, message: AttemptDiagnostics): void {
  const { method, status, serverAddress, milliseconds } = message
  recorder.observe('attemptDuration', milliseconds / 1000, {
    ...labelOperation(message),
    'http.request.method': method,
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...labelError(message),
    'server.address': serverAddress,
  })
}

function recordRenewal(recorder: MetricRecorder, message: TokenDiagnostics): void {
  const { source, serverAddress, milliseconds } = message
  recorder.observe('tokenRenewalDuration', milliseconds / 1000, {
    ...(source !== undefined && { 'cloudconnexa.token.source': source }),
    ...labelError(message),
    'server.address': serverAddress,
  })
}

function recordRateLimit(
  recorder: MetricRecorder,
  levels: BucketLevels,
  message: RateLimitDiagnostics,
): void {
  if (message.kind === 'state') levels.learn(message)
  if (message.kind !== 'wait' && message.kind !== 'refusal') return
  const labels = {
    'cloudconnexa.rate_limit.bucket': message.bucket,
    'server.address': message.serverAddress,
  }
  if (message.kind === 'refusal') recorder.count('refusals', labels)
  else recorder.observe('waitDuration', message.milliseconds / 1000, { ...labels, ...labelError(message) })
}

function labelOperation({ operation }: OperationDiagnostics): MetricLabels {
  return { 'cloudconnexa.operation': operation }
}

function labelError({ error }: { readonly error: string | undefined }): MetricLabels {
  return error === undefined ? {} : { 'error.type': error }
}
