import type { CallOptions, ReadAheadOption } from './call-options.ts'
import { copyCalledMethod } from './called-method.ts'
import { copyShared } from './shared-timeout.ts'

type ListCallOptions = CallOptions & ReadAheadOption

// A record, because a new option that is missing here does not compile.
const optionNames: Readonly<Record<keyof ListCallOptions, true>> = {
  signal: true,
  timeout: true,
  attemptTimeout: true,
  headers: true,
  retry: true,
  validate: true,
  readAhead: true,
}

/**
 * Names that no query parameter of a list may have: filters and call options stand in one object, and a filter of such a
 * name would be lost.
 */
export const reservedFilterNames: ReadonlySet<string> = new Set(Object.keys(optionNames))

/** Splits the options of a list into what {@link CallOptions} names, and the rest, which are filters. */
export function splitListOptions(options: ListCallOptions): {
  readonly call: ListCallOptions
  readonly filters: Readonly<Record<string, unknown>>
} {
  // What is no object is refused with the first page.
  if (typeof options !== 'object' || options === null) return { call: options, filters: {} }
  const { signal, timeout, attemptTimeout, headers, retry, validate, readAhead, ...filters } = options
  const call = { signal, timeout, attemptTimeout, headers, retry, validate, readAhead }
  return { call: copyCalledMethod(options, copyShared(options, call)), filters }
}
