import { brand } from './brand.ts'
import { CloudConnexaError } from './cloudconnexa-error.ts'
import type { CloudConnexaErrorOptions, FixedCodeOptions } from './cloudconnexa-error.ts'
import type { ConfigurationErrorCode } from './error-code.ts'

/** The options of a {@link ConfigurationError}. */
export interface ConfigurationErrorOptions extends CloudConnexaErrorOptions {
  /** What is wrong with the configuration. */
  readonly code: ConfigurationErrorCode
}

/** Credentials, an option, a package or the machine are not as they must be. Nothing was sent. */
export class ConfigurationError extends CloudConnexaError {
  declare readonly code: ConfigurationErrorCode

  constructor(message: string, options: ConfigurationErrorOptions) {
    super(message, { outcome: 'not-sent', ...options })
  }

  static {
    brand(this, 'ConfigurationError')
  }
}

/** The options of an {@link UnsupportedOperationError}. */
export interface UnsupportedOperationErrorOptions extends FixedCodeOptions<'UNSUPPORTED_OPERATION'> {
  /** The API version that brought the operation. */
  readonly since: string
  /** The API version that the client was told to speak. */
  readonly apiVersion: string
}

/** The operation is newer than the API version the client was told to speak. Nothing was sent. */
export class UnsupportedOperationError extends CloudConnexaError {
  declare readonly code: 'UNSUPPORTED_OPERATION'
  /** The API version that brought the operation. */
  readonly since: string
  /** The API version that the client was told to speak. */
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
