import type { AnswerBody } from './answer-body.ts'
import { readAnswerBody } from './answer-body.ts'
import { answerHint, tokenHint } from './answer-hints.ts'
import { answerMessage, tokenMessage } from './answer-message.ts'
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
} from './api-errors.ts'
import type { CloudConnexaError } from './cloudconnexa-error.ts'
import { withoutUndefined } from './defined.ts'
import { readRateLimits } from './rate-limits.ts'
import { readRetryAfter } from './retry-after.ts'
import { describeStatus, type StatusFacts } from './status-facts.ts'
import { safeToken } from './text.ts'
import { ValidationError } from './validation-errors.ts'
import type { ValidationIssue } from './validation-issue.ts'
import { createSecretFilter, type SecretFilter } from './secret-filter.ts'

/** An answer with a status outside of 2xx. */
export interface RefusedAnswer {
  /** HTTP status. */
  readonly status: number
  /** With lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** As it came. It is not kept: only the message, codes and parameters in it are, bounded and cleaned. */
  readonly body: string
  /** The present time in milliseconds since the epoch. */
  readonly now: number
  /** Operation id of the call. */
  readonly operation?: string
  /** Secret strings that were sent with the request: withheld wherever and in whatever form the response quotes them. */
  readonly secrets?: readonly string[]
  /** Whether this is the answer to a request for an access token. Default `false`. */
  readonly tokenRequest?: boolean
}

/** Makes the typed error of any refused answer, whatever its body holds. */
export function errorFromAnswer(answer: RefusedAnswer): CloudConnexaError {
  const withhold = createSecretFilter(answer.secrets ?? [])
  const body = readAnswerBody(answer.body, withhold)
  const operation = safeToken(answer.operation, 100)
  const headers = withholdInHeaders(answer.headers, withhold)
  const error =
    answer.tokenRequest === true
      ? tokenError({ ...answer, headers }, body)
      : operationError(answer, headers, answerMessage(answer.status, operation, body, withhold), body)
  return operation === undefined ? error : error.attach({ operation })
}

function withholdInHeaders(
  headers: RefusedAnswer['headers'],
  withhold: SecretFilter,
): RefusedAnswer['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, withhold(value)]))
}

function tokenError({ status, headers, now }: RefusedAnswer, body: AnswerBody): TokenRequestError {
  const { requestId } = body
  return new TokenRequestError(tokenMessage(status, body), {
    status,
    headers,
    hint: tokenHint(status),
    isRetryable: describeStatus(status).isRetryable,
    retryAfter: readRetryAfter(headers, now),
    ...withoutUndefined({ requestId }),
  })
}

function operationError(
  { status, headers: received, now }: RefusedAnswer,
  headers: RefusedAnswer['headers'],
  message: string,
  body: AnswerBody,
): CloudConnexaError {
  const hint = isNotFound(status, body) ? answerHint(404, body) : answerHint(status, body)
  const options = {
    status,
    headers,
    ...describeStatus(status),
    ...withoutUndefined({ hint, requestId: body.requestId }),
  }

  if (isNotFound(status, body)) return new NotFoundError(message, options)
  if (status >= 500) return serverError(message, options)
  switch (status) {
    case 400:
    case 415:
    case 422:
      return new ValidationError(message, { ...options, origin: 'api', issues: body.issues })
    case 401:
      return new AuthenticationError(message, options)
    case 403:
      return new AuthorizationError(message, options)
    case 409:
      return new ConflictError(message, options)
    case 429:
      return new RateLimitError(message, {
        ...options,
        // Numbers. A secret that happens to be one of them must not stop the pacing.
        retryAfter: readRetryAfter(received, now),
        limits: readRateLimits(received),
      })
    default:
      return new UnexpectedStatusError(message, options)
  }
}

function serverError(
  message: string,
  options: StatusFacts & { readonly status: number; readonly headers: RefusedAnswer['headers'] },
): ServerError {
  return options.status === 503
    ? new ServiceUnavailableError(message, options)
    : new ServerError(message, options)
}

/** The API says 400 of some objects that do not exist: DNS records and applications among them. */
function isNotFound(status: number, body: AnswerBody): boolean {
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
