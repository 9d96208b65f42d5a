import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel'
import { type Context, context, SpanKind, type Tracer } from '@opentelemetry/api'
import type {
  AttemptDiagnostics,
  CallDiagnostics,
  RateLimitDiagnostics,
  TokenDiagnostics,
} from '@cloudconnexa/core/diagnostics'
import { createContextStore } from './active-context.ts'
import { describeRenewal, describeWait } from './attributes.ts'
import { CallSpans } from './call-spans.ts'
import { endSpan } from './end-span.ts'

/**
 * Makes spans of what is published on the diagnostics channels.
 *
 * @returns Ends it.
 */
export function startTracer(tracer: Tracer): () => void {
  const spans = new CallSpans(tracer)
  const store = createContextStore()
  const calls = tracingChannel<CallDiagnostics, Context>('cloudconnexa:call')
  const attempts = tracingChannel<AttemptDiagnostics, Context>('cloudconnexa:attempt')
  const listeners = new Map<string, (message: unknown) => void>([
    // Each channel has one message, which is documented.
    ['tracing:cloudconnexa:call:asyncEnd', (message) => spans.endCall(message as CallDiagnostics)],
    ['tracing:cloudconnexa:attempt:asyncEnd', (message) => spans.endAttempt(message as AttemptDiagnostics)],
    ['cloudconnexa:rate-limit', (message) => addWait(spans, message as RateLimitDiagnostics)],
    ['cloudconnexa:token', (message) => recordRenewal(tracer, message as TokenDiagnostics)],
  ])
  calls.start.bindStore(store, (message) => spans.startCall(message))
  attempts.start.bindStore(store, (message) => spans.startAttempt(message))
  for (const [name, listener] of listeners) subscribe(name, listener)
  return () => {
    calls.start.unbindStore(store)
    attempts.start.unbindStore(store)
    for (const [name, listener] of listeners) unsubscribe(name, listener)
    spans.close()
  }
}

/** A wait is an event of the call that has waited. */
function addWait(spans: CallSpans, message: RateLimitDiagnostics): void {
  if (message.kind !== 'wait') return
  spans.find(message.call)?.span.addEvent('cloudconnexa.rate_limit.wait', describeWait(message))
}

/** A renewal is published when it has ended, in the context of the call that has started it. */
function recordRenewal(tracer: Tracer, message: TokenDiagnostics): void {
  const endTime = Date.now()
  const span = tracer.startSpan(
    'cloudconnexa token renewal',
    { kind: SpanKind.INTERNAL, startTime: endTime - message.milliseconds },
    context.active(),
  )
  endSpan(span, describeRenewal(message), message.error, endTime)
}
