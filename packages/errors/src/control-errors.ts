import { brand } from './brand.ts'
import { CloudConnexaError } from './cloudconnexa-error.ts'
import type { FixedCodeOptions } from './cloudconnexa-error.ts'

/** The options of a {@link TimeoutError}; the code follows from `kind`. */
export interface TimeoutErrorOptions extends FixedCodeOptions<'ATTEMPT_TIMEOUT' | 'DEADLINE_EXCEEDED'> {
  /** Whether one attempt or the whole call took too long. */
  readonly kind: 'attempt' | 'deadline'
  /** The limit that was reached, in milliseconds. */
  readonly milliseconds: number
}

/** A time limit was reached: that of one attempt, or that of the whole call. */
export class TimeoutError extends CloudConnexaError {
  declare readonly code: 'ATTEMPT_TIMEOUT' | 'DEADLINE_EXCEEDED'
  /** Which limit: of one attempt, or of the whole call. */
  readonly kind: 'attempt' | 'deadline'
  /** The limit in milliseconds. */
  readonly milliseconds: number

  constructor(message: string, options: TimeoutErrorOptions) {
    super(message, { ...options, code: options.kind === 'attempt' ? 'ATTEMPT_TIMEOUT' : 'DEADLINE_EXCEEDED' })
    this.kind = options.kind
    this.milliseconds = options.milliseconds
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), kind: this.kind, milliseconds: this.milliseconds }
  }

  static {
    brand(this, 'TimeoutError')
  }
}

/** The client was closed. A call that the caller's own signal aborts rejects with the reason of that signal instead. */
export class AbortError extends CloudConnexaError {
  declare readonly code: 'CLIENT_CLOSED'

  constructor(message: string, options: FixedCodeOptions<'CLIENT_CLOSED'> = {}) {
    super(message, { ...options, code: 'CLIENT_CLOSED' })
  }

  static {
    brand(this, 'AbortError')
  }
}

/** The options of a {@link CircuitOpenError}. */
export interface CircuitOpenErrorOptions extends FixedCodeOptions<'CIRCUIT_OPEN'> {
  /** Milliseconds until a call is let through again. */
  readonly retryAfter: number
}

/** The circuit breaker lets no calls through at the moment. Nothing was sent. */
export class CircuitOpenError extends CloudConnexaError {
  declare readonly code: 'CIRCUIT_OPEN'
  /** Milliseconds until a call is let through again. */
  readonly retryAfter: number

  constructor(message: string, options: CircuitOpenErrorOptions) {
    super(message, { outcome: 'not-sent', ...options, code: 'CIRCUIT_OPEN' })
    this.retryAfter = options.retryAfter
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), retryAfter: this.retryAfter }
  }

  static {
    brand(this, 'CircuitOpenError')
  }
}
