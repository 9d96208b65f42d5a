import type { ValidationIssue } from '@cloudconnexa/errors'
import type { CallOptions, ReadAheadOption } from './call-options.ts'
import { maskedSecretMessage } from '../secrets/masked-secrets.ts'
import { isMaskedSecret } from '../secrets/secret.ts'
import { findRetryOptionIssues } from './retry-options.ts'

// They say where a message goes and where it ends: set wrongly, they make another request of it.
const framingHeaders = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

// RFC 9110, sections 5.1 and 5.5. Node has checks of its own, but importing node:http for them would cost every start.
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/

/** What is wrong with the options of a call. */
export function findCallOptionIssues(options: CallOptions & ReadAheadOption): readonly ValidationIssue[] {
  const { retry, validate, readAhead } = options
  const issues: ValidationIssue[] = []
  for (const name of ['timeout', 'attemptTimeout'] as const) {
    const value = options[name]
    if (value !== undefined && !(value > 0))
      issues.push({ path: `options.${name}`, message: 'must be a number above zero' })
  }
  if (retry !== undefined && retry !== false) {
    for (const [name, message] of findRetryOptionIssues(retry))
      issues.push({ path: `options.retry.${name}`, message })
  }
  if (validate !== undefined && !['off', 'warn', 'throw'].includes(validate))
    issues.push({ path: 'options.validate', message: 'must be one of off, warn, throw' })
  if (readAhead !== undefined && ![0, 1, 2, 3, 4].includes(readAhead))
    issues.push({ path: 'options.readAhead', message: 'must be an integer from 0 to 4' })
  return issues
}

/** What is wrong with the headers of a call. Values are not quoted, because they may be secret. */
export function findHeaderIssues(headers: Readonly<Record<string, string>>): readonly ValidationIssue[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const message = findHeaderIssue(name, value)
    return message === undefined ? [] : [{ path: `options.headers.${name}`, message }]
  })
}

function findHeaderIssue(name: string, value: string): string | undefined {
  if (framingHeaders.has(name)) return 'is set by the transport alone'
  if (isMaskedSecret(value)) return maskedSecretMessage
  return headerName.test(name) && headerValue.test(value) ? undefined : 'is not a valid header'
}
