import { brand } from '../base/brand.ts'
import type { ValidationErrorCode } from '../base/error-code.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'
import { copyIssues } from './validation-issue.ts'
import type { ValidationIssue } from './validation-issue.ts'

/** The options of a {@link ValidationError}. */
export interface ValidationErrorOptions extends FixedCodeOptions<ValidationErrorCode> {
  /** What is wrong, by property. */
  readonly issues: readonly ValidationIssue[]
  /** What refused the request: the SDK before anything was sent, or the API. */
  readonly origin: 'client' | 'api'
}

/** The request is not valid: found by the SDK before it was sent (`origin: 'client'`), or by the API (400, 415, 422; `origin: 'api'`). */
export class ValidationError extends CloudConnexaError {
  declare readonly code: ValidationErrorCode
  /** What is wrong, and where. Empty if the API gave no details. */
  readonly issues: readonly ValidationIssue[]
  /** What refused the request: `client` means that nothing was sent. */
  readonly origin: 'client' | 'api'

  constructor(message: string, options: ValidationErrorOptions) {
    const outcome = options.origin === 'client' ? 'not-sent' : 'refused'
    super(message, { outcome, ...options, code: options.code ?? 'REQUEST_INVALID' })
    this.issues = copyIssues(options.issues)
    this.origin = options.origin
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), origin: this.origin, issues: this.issues }
  }

  static {
    brand(this, 'ValidationError')
  }
}
