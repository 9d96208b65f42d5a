import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'

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
