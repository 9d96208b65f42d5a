import type { CloudConnexaErrorOptions } from '@cloudconnexa/errors'
import { CloudConnexaError } from '@cloudconnexa/core'

/** What a {@link GatewayError} is made of. */
export interface GatewayErrorOptions extends CloudConnexaErrorOptions {
  /** Code of the fault, as the gateway's manual lists it. */
  readonly fault: string
  /** What to name when asking those who run the gateway. */
  readonly reference: string | undefined
}

/** The gateway has not let a request through, or could not. `instanceof CloudConnexaError` holds, too. */
export class GatewayError extends CloudConnexaError {
  /** Code of the fault, such as `SIGNATURE_INVALID`. */
  readonly fault: string
  /** What to name when asking those who run the gateway. */
  readonly reference: string | undefined

  constructor(message: string, options: GatewayErrorOptions) {
    super(message, options)
    this.fault = options.fault
    this.reference = options.reference
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), fault: this.fault, reference: this.reference }
  }
}
