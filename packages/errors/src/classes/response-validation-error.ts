import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { CloudConnexaErrorOptions } from '../base/cloudconnexa-error.ts'
import type { ResponseValidationErrorCode } from '../base/error-code.ts'
import { copyIssues } from './validation-issue.ts'
import type { ValidationIssue } from './validation-issue.ts'

/** The options of a {@link ResponseValidationError}. */
export interface ResponseValidationErrorOptions extends CloudConnexaErrorOptions {
  /** What is wrong with the response. */
  readonly code: ResponseValidationErrorCode
  /** Default none. */
  readonly issues?: readonly ValidationIssue[]
}

/** A successful response is not what the API promises: malformed, too large, or of another shape. The request may have taken effect. */
export class ResponseValidationError extends CloudConnexaError {
  declare readonly code: ResponseValidationErrorCode
  /** What is wrong with the response, and where. */
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
