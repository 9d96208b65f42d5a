import type { ResponseBody } from './response-body.ts'
import { describeStatus } from './status-facts.ts'
import { truncate } from '../redaction/truncate.ts'
import type { ValidationIssue } from '../classes/validation-issue.ts'
import type { SecretFilter } from '../redaction/secret-filter.ts'
import { withheld } from '../redaction/withheld.ts'

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
 * Builds one sentence about what was refused and why, as far as the response says.
 *
 * @param withhold - Removes the secrets of the request, because harmless pieces can combine to one.
 */
export function buildResponseMessage(
  status: number,
  operation: string | undefined,
  body: ResponseBody,
  withhold: SecretFilter,
): string {
  const verb = status < 400 || describeStatus(status).outcome === 'refused' ? 'refused' : 'failed on'
  // The message often repeats the only issue.
  const message = body.issues.some((issue) => issue.message === body.message) ? undefined : body.message
  const details = [message, summarizeIssues(body.issues)].filter((text) => text !== undefined).join('; ')
  const reasons = [
    details === '' ? undefined : withhold(details) === details ? details : withheld,
    describeForm(body),
    describeUnknownPath(body),
  ].filter((text) => text !== undefined)
  return buildSentence(
    `The API ${verb} ${operation ?? 'the request'} (${formatStatus(status, body)})`,
    reasons,
  )
}

/** Builds the same for a request for an access token. Of the body only the code is used, because it may quote credentials. */
export function buildTokenMessage(status: number, body: ResponseBody): string {
  const verb = status >= 500 ? 'failed' : 'was refused'
  const reasons = [body.oauthCode, describeForm(body)].filter((text) => text !== undefined)
  return buildSentence(
    `The request for an access token ${verb} (${formatStatus(status, undefined)})`,
    reasons,
  )
}

function formatStatus(status: number, body: ResponseBody | undefined): string {
  const text = statusTexts[status] ?? body?.statusText
  return text === undefined ? String(status) : `${status} ${text}`
}

function buildSentence(start: string, reasons: readonly string[]): string {
  const text = reasons.length === 0 ? start : `${start}: ${reasons.join('; ')}`
  return truncate(/[.!?…]$/.test(text) ? text : `${text}.`, longestMessage)
}

function summarizeIssues(issues: readonly ValidationIssue[]): string | undefined {
  if (issues.length === 0) return undefined
  const shown = issues.slice(0, issuesInMessage).map((issue) => {
    const message = issue.message.replace(/\.$/, '')
    return issue.path === '' ? message : `${issue.path}: ${message}`
  })
  const more = issues.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`and ${more} more`])].join('; ')
}

function describeForm(body: ResponseBody): string | undefined {
  return body.form === 'html' ? 'the response is an HTML page, as gateways and proxies send it' : undefined
}

function describeUnknownPath(body: ResponseBody): string | undefined {
  return body.isUnknownPath ? 'the gateway does not know the path' : undefined
}
