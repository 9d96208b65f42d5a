import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'

/** The options of an {@link UnsupportedOperationError}. */
export interface UnsupportedOperationErrorOptions extends FixedCodeOptions<'UNSUPPORTED_OPERATION'> {
  /** The API version that introduced the operation. */
  readonly since: string
  /** The API version that the client is set to. */
  readonly apiVersion: string
}

/** The operation is newer than the API version that the client is set to. Nothing was sent. */
export class UnsupportedOperationError extends CloudConnexaError {
  declare readonly code: 'UNSUPPORTED_OPERATION'
  /** The API version that introduced the operation. */
  readonly since: string
  /** The API version that the client is set to. */
  readonly apiVersion: string

  constructor(message: string, options: UnsupportedOperationErrorOptions) {
    super(message, { outcome: 'not-sent', ...options, code: 'UNSUPPORTED_OPERATION' })
    this.since = options.since
    this.apiVersion = options.apiVersion
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), since: this.since, apiVersion: this.apiVersion }
  }

  static {
    brand(this, 'UnsupportedOperationError')
  }
}
