import { isSecretIssue, readIssues } from './answer-issues.ts'
import { safeText, safeToken } from './text.ts'
import type { ValidationIssue } from './validation-issue.ts'
import type { SecretFilter } from './secret-filter.ts'

// Beyond this nothing is parsed: the API's own error bodies are a few hundred characters long.
const longestBody = 262_144
const longestMessage = 500

/** What is kept of the body of a refused answer. */
export interface AnswerBody {
  readonly form: 'empty' | 'json' | 'html' | 'other'
  readonly message: string | undefined
  readonly statusText: string | undefined
  readonly requestId: string | undefined
  /** OAuth's error code, for example `invalid_client`. */
  readonly oauthCode: string | undefined
  readonly issues: readonly ValidationIssue[]
  /** The gateway does not know the path, so the request never got to the API. */
  readonly isUnknownPath: boolean
}

const nothing: AnswerBody = {
  form: 'empty',
  message: undefined,
  statusText: undefined,
  requestId: undefined,
  oauthCode: undefined,
  issues: [],
  isUnknownPath: false,
}

/**
 * Reads a body of any form, trusting none of it. Never throws.
 *
 * @param withhold - Takes the secrets out that the request held. It gets what was parsed: before, escapes may hide a secret.
 */
export function readAnswerBody(body: unknown, withhold: SecretFilter): AnswerBody {
  if (typeof body !== 'string') return nothing
  const start = body.slice(0, 256).trim()
  if (start === '' && body.length <= 256) return nothing
  if (start.startsWith('<')) return { ...nothing, form: 'html' }
  const fields = parseObject(body)
  if (fields === undefined) return { ...nothing, form: 'other' }
  const issues = readIssues(fields['errorDetails'], withhold)
  return {
    form: 'json',
    // The summary repeats what the issues say, so it may quote the same secret.
    message: issues.some(isSecretIssue)
      ? undefined
      : safeText(fields['errorMessage'], longestMessage, withhold),
    statusText: safeText(fields['statusError'], 60, withhold),
    requestId: safeToken(fields['requestId'], 128, withhold),
    oauthCode: oauthCode(fields['error']),
    issues,
    isUnknownPath: typeof fields['path'] === 'string' && fields['status'] === 404,
  }
}

function parseObject(body: string): Record<string, unknown> | undefined {
  if (body.length > longestBody) return undefined
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    // Without the prototype, a missing key cannot turn into an inherited one.
    return Object.assign(Object.create(null) as Record<string, unknown>, value)
  } catch {
    return undefined
  }
}

function oauthCode(value: unknown): string | undefined {
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
