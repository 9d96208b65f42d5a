import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'
import { readToken } from '../redaction/read-token.ts'

/** The options of a {@link NetworkError} and its subclasses. */
export interface NetworkErrorOptions extends FixedCodeOptions<'CONNECTION_FAILED' | 'TLS_FAILED'> {
  /** The code of the operating system or the TLS library, for example `ECONNREFUSED`. */
  readonly systemCode?: string | undefined
}

/** No response was received, for a reason below HTTP. */
export class NetworkError extends CloudConnexaError {
  declare readonly code: 'CONNECTION_FAILED' | 'TLS_FAILED'
  /** The code of the operating system or the TLS library, for example `ECONNREFUSED`. */
  readonly systemCode: string | undefined

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: options.code ?? 'CONNECTION_FAILED' })
    this.systemCode = readToken(options.systemCode, 60)
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), ...(this.systemCode === undefined ? {} : { systemCode: this.systemCode }) }
  }

  static {
    brand(this, 'NetworkError')
  }
}

/** The connection could not be established, or was lost. */
export class ConnectionError extends NetworkError {
  declare readonly code: 'CONNECTION_FAILED'

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: 'CONNECTION_FAILED' })
  }

  static {
    brand(this, 'ConnectionError')
  }
}

/** The certificate of the server is not trusted, or no common TLS settings were found. */
export class TlsError extends NetworkError {
  declare readonly code: 'TLS_FAILED'

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: 'TLS_FAILED' })
  }

  static {
    brand(this, 'TlsError')
  }
}
