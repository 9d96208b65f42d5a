import type { AnswerBody } from './answer-body.ts'
import { shortened } from './text.ts'
import type { ValidationIssue } from './validation-issue.ts'

const issuesInMessage = 3
const longestMessage = 1000

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** One sentence on what was refused and why, as far as the answer tells. */
export function answerMessage(status: number, operation: string | undefined, body: AnswerBody): string {
  const verb = status >= 500 ? 'failed on' : 'refused'
  // The message often says again what the one issue says.
  const message = body.issues.some((issue) => issue.message === body.message) ? undefined : body.message
  const reasons = [message, issueSummary(body.issues), formOf(body), unknownPath(body)].filter(
    (text) => text !== undefined,
  )
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
