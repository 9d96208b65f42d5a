import type { ValidationIssue } from '@cloudconnexa/errors'
import type { CallOptions, ReadAheadOption } from './call-options.ts'
import { maskedSecretMessage } from '../secrets/masked-secrets.ts'
import { isMaskedSecret } from '../secrets/secret.ts'
import { describeType } from '../options/describe-type.ts'
import { isSignal } from '../options/is-signal.ts'
import { findNearestName } from '../options/nearest-name.ts'
import { findRetryOptionIssues } from './retry-options.ts'
import { reservedFilterNames } from './split-list-options.ts'

const optionNames = [...reservedFilterNames]

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

/**
 * What keeps a call from being started: options that are not what their types say, and that are read before the others are checked.
 *
 * @param options - As the caller passed them, of any type.
 */
export function findUnusableOptions(options: unknown): readonly ValidationIssue[] {
  if (typeof options !== 'object' || options === null)
    return [{ path: 'options', message: `must be an object, not ${describeType(options)}` }]
  const issues: ValidationIssue[] = []
  const { signal, headers }: { readonly signal?: unknown; readonly headers?: unknown } = options
  if (signal !== undefined && !isSignal(signal))
    issues.push({ path: 'options.signal', message: 'must be an AbortSignal' })
  // Of a `Headers` or a `Map` nothing would be sent.
  if (
    headers !== undefined &&
    (typeof headers !== 'object' || headers === null || Symbol.iterator in headers)
  )
    issues.push({ path: 'options.headers', message: 'must be a plain object of strings by name' })
  return issues
}

/** What is wrong with the options of a call. */
export function findCallOptionIssues(options: CallOptions & ReadAheadOption): readonly ValidationIssue[] {
  const { retry, validate, readAhead } = options
  const issues: ValidationIssue[] = []
  for (const name of ['timeout', 'attemptTimeout'] as const) {
    const value = options[name]
    if (value !== undefined && !(typeof value === 'number' && value > 0))
      issues.push({ path: `options.${name}`, message: 'must be a number above zero' })
  }
  if (retry !== undefined && retry !== false) {
    for (const [name, message] of findRetryOptionIssues(retry))
      issues.push({ path: name === '' ? 'options.retry' : `options.retry.${name}`, message })
  }
  if (validate !== undefined && !['off', 'warn', 'throw'].includes(validate))
    issues.push({ path: 'options.validate', message: 'must be one of off, warn, throw' })
  if (readAhead !== undefined && ![0, 1, 2, 3, 4].includes(readAhead))
    issues.push({ path: 'options.readAhead', message: 'must be an integer from 0 to 4' })
  for (const name of Object.keys(options)) {
    if (reservedFilterNames.has(name)) continue
    // Options of a service itself may be among them; one that is nearly called as an option of calls is a typing error.
    const nearest = findNearestName(name, optionNames)
    if (nearest !== undefined)
      issues.push({ path: `options.${name}`, message: `does not exist: it is called "${nearest}"` })
  }
  return issues
}

/** What is wrong with the headers of a call. Values are not quoted, because they may be secret. */
export function findHeaderIssues(headers: Readonly<Record<string, string>>): readonly ValidationIssue[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const message = findHeaderIssue(name, value)
    return message === undefined ? [] : [{ path: `options.headers.${name}`, message }]
  })
}

function findHeaderIssue(name: string, value: unknown): string | undefined {
  if (framingHeaders.has(name)) return 'is set by the transport alone'
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (isMaskedSecret(value)) return maskedSecretMessage
  return headerName.test(name) && headerValue.test(value) ? undefined : 'is not a valid header'
}
