import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'

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
