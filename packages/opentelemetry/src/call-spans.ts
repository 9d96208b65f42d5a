import { type Context, context, type Span, SpanKind, trace, type Tracer } from '@opentelemetry/api'
import type { AttemptDiagnostics, CallDiagnostics } from '@cloudconnexa/core/diagnostics'
import { describeAttempt, describeAttemptEnd, describeCall, describeCallEnd } from './attributes.ts'
import { endSpan } from './end-span.ts'

/** A call that has a span. */
export interface CallSpan {
  readonly span: Span
  /** The span that was active where it was called. */
  readonly caller: Span | undefined
  /** Its HTTP requests so far. */
  requests: number
}

/** The spans of calls and of their HTTP requests. */
export class CallSpans {
  readonly #tracer: Tracer
  readonly #calls = new WeakMap<CallDiagnostics, CallSpan>()
  readonly #attempts = new WeakMap<AttemptDiagnostics, Span>()
  readonly #open = new Set<Span>()

  constructor(tracer: Tracer) {
    this.#tracer = tracer
  }

  /** Starts the span of a call. Returns the context of what it does. */
  startCall(message: CallDiagnostics): Context {
    const active = context.active()
    const span = this.#tracer.startSpan(
      `cloudconnexa ${message.operation}`,
      { kind: SpanKind.INTERNAL, attributes: describeCall(message) },
      active,
    )
    this.#calls.set(message, { span, caller: trace.getSpan(active), requests: 0 })
    this.#open.add(span)
    return trace.setSpan(active, span)
  }

  /** Ends the span of a call. */
  endCall(message: CallDiagnostics): void {
    const call = this.#calls.get(message)
    if (call !== undefined) this.#end(call.span, message, describeCallEnd(message))
  }

  /** Starts the span of an HTTP request. Returns the context of what it does. */
  startAttempt(message: AttemptDiagnostics): Context {
    const call = this.find(message.call)
    const parent = this.#findParent(call)
    const resends = call?.requests ?? message.attempt - 1
    if (call !== undefined) call.requests += 1
    const span = this.#tracer.startSpan(
      `${message.method} ${message.path}`,
      { kind: SpanKind.CLIENT, attributes: describeAttempt(message, resends) },
      parent,
    )
    this.#attempts.set(message, span)
    this.#open.add(span)
    return trace.setSpan(parent, span)
  }

  /** Ends the span of an HTTP request. */
  endAttempt(message: AttemptDiagnostics): void {
    const span = this.#attempts.get(message)
    if (span !== undefined) this.#end(span, message, describeAttemptEnd(message))
  }

  /** The span of a call, where it has one. */
  find(message: CallDiagnostics | undefined): CallSpan | undefined {
    return message === undefined ? undefined : this.#calls.get(message)
  }

  /** Ends all spans that are open. */
  close(): void {
    for (const span of this.#open) span.end()
    this.#open.clear()
  }

  #end(
    span: Span,
    message: AttemptDiagnostics | CallDiagnostics,
    attributes: ReturnType<typeof describeCallEnd>,
  ): void {
    this.#open.delete(span)
    endSpan(span, attributes, message.error)
  }

  /** Context managers need not carry a context along: the span of the call is the parent then all the same. */
  #findParent(call: CallSpan | undefined): Context {
    const active = context.active()
    if (call === undefined) return active
    const span = trace.getSpan(active)
    return span === undefined || span === call.caller ? trace.setSpan(active, call.span) : active
  }
}
