import type { ResponseBody } from './response-body.ts'
import { readResponseBody } from './response-body.ts'
import { chooseResponseHint, chooseTokenHint } from './response-hints.ts'
import { buildResponseMessage, buildTokenMessage } from './response-message.ts'
import {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ServiceUnavailableError,
  TokenRequestError,
  UnexpectedStatusError,
} from '../classes/api-errors.ts'
import type { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import { omitUndefined } from '../object/omit-undefined.ts'
import { readRateLimits } from '../headers/rate-limits.ts'
import { readRetryAfter } from '../headers/retry-after.ts'
import { describeStatus, type StatusFacts } from './status-facts.ts'
import { readToken } from '../redaction/read-token.ts'
import { truncate } from '../redaction/truncate.ts'
import { ValidationError } from '../classes/validation-error.ts'
import type { ValidationIssue } from '../classes/validation-issue.ts'
import { findKnownRefusal } from './known-texts.ts'
import { createSecretFilter, type SecretFilter } from '../redaction/secret-filter.ts'

/** A response with a status outside of 2xx. */
export interface ErrorResponse {
  /** HTTP status. */
  readonly status: number
  /** With lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** As received. Only its message, codes and parameters are kept, bounded and redacted. */
  readonly body: string
  /** The current time in milliseconds since the epoch. */
  readonly now: number
  /** Operation id of the call, or method and path of a request without a contract. */
  readonly operation?: string
  /** Secret strings that were sent with the request: withheld wherever the response quotes them, in any encoding. */
  readonly secrets?: readonly string[]
  /** Whether the request was for an access token. Default `false`. */
  readonly tokenRequest?: boolean
}

/** Creates the typed error of an error response, whatever its body contains. */
export function createErrorFromResponse(response: ErrorResponse): CloudConnexaError {
  const withhold = createSecretFilter(response.secrets ?? [])
  const body = readResponseBody(response.body, withhold)
  const operation = readOperation(response.operation)
  const headers = withholdInHeaders(response.headers, withhold)
  const error =
    response.tokenRequest === true
      ? createTokenError({ ...response, headers }, body)
      : createOperationError(
          response,
          headers,
          buildResponseMessage(response.status, operation, body, withhold),
          body,
        )
  return operation === undefined ? error : error.attach({ operation })
}

/** Only what cannot be anything else: the message names it. */
function readOperation(operation: string | undefined): string | undefined {
  const isRequest = operation !== undefined && /^[A-Z]+ \/[\w.~!$&'()*+,;=:@%/-]*$/.test(operation)
  return isRequest ? truncate(operation, 200) : readToken(operation, 100)
}

function withholdInHeaders(
  headers: ErrorResponse['headers'],
  withhold: SecretFilter,
): ErrorResponse['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withhold(value)]))
}

function createTokenError({ status, headers, now }: ErrorResponse, body: ResponseBody): TokenRequestError {
  const { requestId } = body
  return new TokenRequestError(buildTokenMessage(status, body), {
    status,
    headers,
    hint: chooseTokenHint(status),
    isRetryable: describeStatus(status).isRetryable,
    retryAfter: readRetryAfter(headers, now),
    ...omitUndefined({ requestId }),
  })
}

function createOperationError(
  { status, headers: received, now }: ErrorResponse,
  headers: ErrorResponse['headers'],
  message: string,
  body: ResponseBody,
): CloudConnexaError {
  const hint = isNotFound(status, body) ? chooseResponseHint(404, body) : chooseResponseHint(status, body)
  const options = {
    status,
    headers,
    ...describeStatus(status),
    ...omitUndefined({ hint, requestId: body.requestId }),
  }

  if (isNotFound(status, body)) return new NotFoundError(message, options)
  if (status >= 500) return createServerError(message, options)
  switch (status) {
    case 400:
    case 415:
    case 422:
      return new ValidationError(message, {
        ...options,
        ...findKnownRefusal(body),
        origin: 'api',
        issues: body.issues,
      })
    case 401:
      return new AuthenticationError(message, options)
    case 403:
      return new AuthorizationError(message, options)
    case 409:
      return new ConflictError(message, options)
    case 429:
      return new RateLimitError(message, {
        ...options,
        // Read before redaction: a secret that equals one of these numbers must not stop the pacing.
        retryAfter: readRetryAfter(received, now),
        limits: readRateLimits(received),
      })
    default:
      return new UnexpectedStatusError(message, options)
  }
}

function createServerError(
  message: string,
  options: StatusFacts & { readonly status: number; readonly headers: ErrorResponse['headers'] },
): ServerError {
  return options.status === 503
    ? new ServiceUnavailableError(message, options)
    : new ServerError(message, options)
}

/** Whether an object does not exist. For some, such as DNS records and applications, the API responds with 400. */
function isNotFound(status: number, body: ResponseBody): boolean {
  if (status === 404) return true
  if (status !== 400) return false
  return saysNotFound(body.message) || (body.issues.length > 0 && body.issues.every(isMissingEntity))
}

function isMissingEntity(issue: ValidationIssue): boolean {
  return issue.code === '9-11-6' || saysNotFound(issue.message)
}

function saysNotFound(text: string | undefined): boolean {
  return text !== undefined && /\bnot found\b|\bentity does not exist\b/i.test(text)
}
