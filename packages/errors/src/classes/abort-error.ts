import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'

/** The client was closed. A call that the caller's signal aborts rejects with the reason of that signal instead. */
export class AbortError extends CloudConnexaError {
  declare readonly code: 'CLIENT_CLOSED'

  constructor(message: string, options: FixedCodeOptions<'CLIENT_CLOSED'> = {}) {
    super(message, { ...options, code: 'CLIENT_CLOSED' })
  }

  static {
    brand(this, 'AbortError')
  }
}
