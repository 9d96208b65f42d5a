import type { AnswerBody } from './answer-body.ts'
import { describeStatus } from './status-facts.ts'
import { shortened } from './text.ts'
import type { ValidationIssue } from './validation-issue.ts'
import { type SecretFilter, withheld } from './secret-filter.ts'

const issuesInMessage = 3
const longestMessage = 1000

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  423: 'Locked',
  425: 'Too Early',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  507: 'Insufficient Storage',
  511: 'Network Authentication Required',
}

/**
 * One sentence on what was refused and why, as far as the response says.
 *
 * @param withhold - Takes out the secrets that the request held: put together, pieces may make one.
 */
export function answerMessage(
  status: number,
  operation: string | undefined,
  body: AnswerBody,
  withhold: SecretFilter,
): string {
  const verb = status < 400 || describeStatus(status).outcome === 'refused' ? 'refused' : 'failed on'
  // The message often says again what the one issue says.
  const message = body.issues.some((issue) => issue.message === body.message) ? undefined : body.message
  const told = [message, issueSummary(body.issues)].filter((text) => text !== undefined).join('; ')
  const reasons = [
    told === '' ? undefined : withhold(told) === told ? told : withheld,
    formOf(body),
    unknownPath(body),
  ].filter((text) => text !== undefined)
  return sentence(`The API ${verb} ${operation ?? 'the request'} (${statusLine(status, body)})`, reasons)
}

/** The same for a request for an access token. Of the body only the code is told, since it may quote credentials. */
export function tokenMessage(status: number, body: AnswerBody): string {
  const verb = status >= 500 ? 'failed' : 'was refused'
  const reasons = [body.oauthCode, formOf(body)].filter((text) => text !== undefined)
  return sentence(`The request for an access token ${verb} (${statusLine(status, undefined)})`, reasons)
}

function statusLine(status: number, body: AnswerBody | undefined): string {
  const text = statusTexts[status] ?? body?.statusText
  return text === undefined ? String(status) : `${status} ${text}`
}

function sentence(start: string, reasons: readonly string[]): string {
  const text = reasons.length === 0 ? start : `${start}: ${reasons.join('; ')}`
  return shortened(/[.!?…]$/.test(text) ? text : `${text}.`, longestMessage)
}

function issueSummary(issues: readonly ValidationIssue[]): string | undefined {
  if (issues.length === 0) return undefined
  const shown = issues.slice(0, issuesInMessage).map((issue) => {
    const message = issue.message.replace(/\.$/, '')
    return issue.path === '' ? message : `${issue.path}: ${message}`
  })
  const more = issues.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`and ${more} more`])].join('; ')
}

function formOf(body: AnswerBody): string | undefined {
  return body.form === 'html' ? 'the answer is an HTML page, as gateways and proxies send it' : undefined
}

function unknownPath(body: AnswerBody): string | undefined {
  return body.isUnknownPath ? 'the gateway does not know the path' : undefined
}
