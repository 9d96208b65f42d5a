import { isSecretIssue, readIssues } from './response-issues.ts'
import { readToken } from '../redaction/read-token.ts'
import { redactText } from '../redaction/redact.ts'
import type { ValidationIssue } from '../classes/validation-issue.ts'
import type { SecretFilter } from '../redaction/secret-filter.ts'

// A longer body is not parsed: the error bodies of the API are a few hundred characters long.
const longestBody = 262_144
const longestMessage = 500

/** What is kept of the body of an error response. */
export interface ResponseBody {
  readonly form: 'empty' | 'json' | 'html' | 'other'
  readonly message: string | undefined
  readonly statusText: string | undefined
  readonly requestId: string | undefined
  /** OAuth's error code, for example `invalid_client`. */
  readonly oauthCode: string | undefined
  readonly issues: readonly ValidationIssue[]
  /** The gateway does not know the path, so the request did not reach the API. */
  readonly isUnknownPath: boolean
}

const nothing: ResponseBody = {
  form: 'empty',
  message: undefined,
  statusText: undefined,
  requestId: undefined,
  oauthCode: undefined,
  issues: [],
  isUnknownPath: false,
}

/**
 * Reads a body of any form without trusting it. Never throws.
 *
 * @param withhold - Removes the secrets of the request. It is called after parsing, because escapes may hide a secret before.
 */
export function readResponseBody(body: unknown, withhold: SecretFilter): ResponseBody {
  if (typeof body !== 'string') return nothing
  const start = body.slice(0, 256).trim()
  if (start === '' && body.length <= 256) return nothing
  if (start.startsWith('<')) return { ...nothing, form: 'html' }
  const fields = parseObject(body)
  if (fields === undefined) return { ...nothing, form: 'other' }
  const issues = readIssues(fields['errorDetails'], withhold)
  return {
    form: 'json',
    // The summary repeats the issues, so it may quote the same secret.
    message: issues.some(isSecretIssue)
      ? undefined
      : redactText(fields['errorMessage'], longestMessage, withhold),
    statusText: redactText(fields['statusError'], 60, withhold),
    requestId: readToken(fields['requestId'], 128, withhold),
    oauthCode: readOauthCode(fields['error']),
    issues,
    isUnknownPath: typeof fields['path'] === 'string' && fields['status'] === 404,
  }
}

function parseObject(body: string): Record<string, unknown> | undefined {
  if (body.length > longestBody) return undefined
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    // Without a prototype, an absent key cannot resolve to an inherited one.
    return Object.assign(Object.create(null) as Record<string, unknown>, value)
  } catch {
    return undefined
  }
}

function readOauthCode(value: unknown): string | undefined {
  return typeof value === 'string' && oauthCodes.has(value) ? value : undefined
}

const oauthCodes: ReadonlySet<string> = new Set([
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'invalid_scope',
  'invalid_token',
  'unauthorized',
  'unauthorized_client',
  'unsupported_grant_type',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
])
