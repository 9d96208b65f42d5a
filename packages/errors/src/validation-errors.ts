import { brand } from './brand.ts'
import { CloudConnexaError } from './cloudconnexa-error.ts'
import type { CloudConnexaErrorOptions, FixedCodeOptions } from './cloudconnexa-error.ts'
import type { ResponseValidationErrorCode } from './error-code.ts'
import { copyIssues } from './validation-issue.ts'
import type { ValidationIssue } from './validation-issue.ts'

/** The options of a {@link ValidationError}. */
export interface ValidationErrorOptions extends FixedCodeOptions<'REQUEST_INVALID'> {
  /** What is wrong, by property. */
  readonly issues: readonly ValidationIssue[]
  /** Who has refused: the SDK before anything was sent, or the API. */
  readonly origin: 'client' | 'api'
}

/** The request is not valid: found here before it left (`origin: 'client'`), or by the API (400, 415, 422; `origin: 'api'`). */
export class ValidationError extends CloudConnexaError {
  declare readonly code: 'REQUEST_INVALID'
  /** What is wrong, and where. Empty if the API told no details. */
  readonly issues: readonly ValidationIssue[]
  /** Who found it: `client` means that nothing was sent. */
  readonly origin: 'client' | 'api'

  constructor(message: string, options: ValidationErrorOptions) {
    const outcome = options.origin === 'client' ? 'not-sent' : 'refused'
    super(message, { outcome, ...options, code: 'REQUEST_INVALID' })
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

/** The options of a {@link ResponseValidationError}. */
export interface ResponseValidationErrorOptions extends CloudConnexaErrorOptions {
  /** What is wrong with the answer. */
  readonly code: ResponseValidationErrorCode
  /** Default none. */
  readonly issues?: readonly ValidationIssue[]
}

/** A successful answer is not what the API promises: unreadable, too large, or of another form. The request may have taken effect. */
export class ResponseValidationError extends CloudConnexaError {
  declare readonly code: ResponseValidationErrorCode
  /** What is wrong with the answer, and where. */
  readonly issues: readonly ValidationIssue[]

  constructor(message: string, options: ResponseValidationErrorOptions) {
    super(message, options)
    this.issues = copyIssues(options.issues ?? [])
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), issues: this.issues }
  }

  static {
    brand(this, 'ResponseValidationError')
  }
}
