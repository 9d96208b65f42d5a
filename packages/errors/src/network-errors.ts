import { brand } from './brand.ts'
import { CloudConnexaError } from './cloudconnexa-error.ts'
import type { FixedCodeOptions } from './cloudconnexa-error.ts'
import { safeToken } from './text.ts'

/** The options of a {@link NetworkError} and its subclasses. */
export interface NetworkErrorOptions extends FixedCodeOptions<'CONNECTION_FAILED' | 'TLS_FAILED'> {
  /** The system's or TLS library's code, for example `ECONNREFUSED`. */
  readonly systemCode?: string | undefined
}

/** No answer came, for a reason below HTTP. */
export class NetworkError extends CloudConnexaError {
  declare readonly code: 'CONNECTION_FAILED' | 'TLS_FAILED'
  /** The system's or TLS library's code, for example `ECONNREFUSED`. */
  readonly systemCode: string | undefined

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: options.code ?? 'CONNECTION_FAILED' })
    this.systemCode = safeToken(options.systemCode, 60)
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), ...(this.systemCode === undefined ? {} : { systemCode: this.systemCode }) }
  }

  static {
    brand(this, 'NetworkError')
  }
}

/** The connection could not be made, or it broke. */
export class ConnectionError extends NetworkError {
  declare readonly code: 'CONNECTION_FAILED'

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: 'CONNECTION_FAILED' })
  }

  static {
    brand(this, 'ConnectionError')
  }
}

/** The server could not prove who it is, or no common TLS settings were found. */
export class TlsError extends NetworkError {
  declare readonly code: 'TLS_FAILED'

  constructor(message: string, options: NetworkErrorOptions = {}) {
    super(message, { ...options, code: 'TLS_FAILED' })
  }

  static {
    brand(this, 'TlsError')
  }
}
