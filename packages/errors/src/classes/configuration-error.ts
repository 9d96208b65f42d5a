import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { CloudConnexaErrorOptions } from '../base/cloudconnexa-error.ts'
import type { ConfigurationErrorCode } from '../base/error-code.ts'

/** The options of a {@link ConfigurationError}. */
export interface ConfigurationErrorOptions extends CloudConnexaErrorOptions {
  /** What is wrong with the configuration. */
  readonly code: ConfigurationErrorCode
}

/** Credentials, an option, a package or the machine are not valid for the SDK. Nothing was sent. */
export class ConfigurationError extends CloudConnexaError {
  declare readonly code: ConfigurationErrorCode

  constructor(message: string, options: ConfigurationErrorOptions) {
    super(message, { outcome: 'not-sent', ...options })
  }

  static {
    brand(this, 'ConfigurationError')
  }
}
