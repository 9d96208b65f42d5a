import { findNearestName } from '../options/nearest-name.ts'
import { isMaskedSecret } from '../secrets/secret.ts'
import type { CallOptions, ReadAheadOption } from './call-options.ts'
import { findRetryOptionIssues } from './retry-options.ts'
import { reservedFilterNames } from './split-list-options.ts'

/** Names of the options of calls, those of lists included. */
const callOptionNames: readonly string[] = [...reservedFilterNames]

/** How responses may be checked. */
export const validationModes: readonly string[] = ['off', 'warn', 'throw']

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

/** Whether the options of a call are valid. What is wrong with them says `findCallOptionIssues`. */
export function areValidOptions(options: CallOptions & ReadAheadOption): boolean {
  const { timeout, attemptTimeout, retry, validate, readAhead } = options
  return (
    isTime(timeout) &&
    isTime(attemptTimeout) &&
    (retry === undefined || retry === false || findRetryOptionIssues(retry).length === 0) &&
    (validate === undefined || validationModes.includes(validate)) &&
    (readAhead === undefined || isReadAhead(readAhead)) &&
    Object.keys(options).every((name) => findIntendedName(name) === undefined)
  )
}

/** Whether a value can be the time of a call; none is one, too. */
export function isTime(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && value > 0)
}

/** Whether so many pages can be read ahead. */
export function isReadAhead(pages: number): boolean {
  return [0, 1, 2, 3, 4].includes(pages)
}

/**
 * The option of calls that is most likely meant by a name that is none. Options of a service itself may stand among those of a call;
 * one that is nearly called like those is a typing error.
 */
export function findIntendedName(name: string): string | undefined {
  return reservedFilterNames.has(name) ? undefined : findNearestName(name, callOptionNames)
}

/** Whether the headers of a call are valid. What is wrong with them says `findHeaderIssues`. */
export function areValidHeaders(
  headers: Readonly<Record<string, unknown>>,
): headers is Readonly<Record<string, string>> {
  return Object.entries(headers).every(
    ([name, value]) =>
      !isFramingHeader(name) &&
      typeof value === 'string' &&
      isHeaderText(name, value) &&
      !isMaskedSecret(value),
  )
}

/** Whether a header is set by the transport alone. */
export function isFramingHeader(name: string): boolean {
  return framingHeaders.has(name)
}

/** Whether name and value can stand in a header. */
export function isHeaderText(name: string, value: string): boolean {
  return headerName.test(name) && headerValue.test(value)
}
