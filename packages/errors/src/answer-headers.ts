import { safeText } from './text.ts'
import type { SecretFilter } from './secret-filter.ts'

const requestIdNames = [
  'x-request-id',
  'request-id',
  'x-requestid',
  'x-correlation-id',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'cf-ray',
]
const otherNames = ['retry-after', 'date', 'age', 'content-type']
const keptNames: ReadonlySet<string> = new Set([...requestIdNames, ...otherNames])
const longestValue = 200

/** The headers that help to understand a refusal and cannot hold a secret; cookies and all others are dropped. */
export function keptHeaders(
  headers: Readonly<Record<string, string>> | undefined,
  withhold: SecretFilter,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) {
    const key = name.toLowerCase()
    if (!keptNames.has(key) && !/^x-ratelimit-[a-z-]{1,40}$/.test(key)) continue
    const text = safeText(value, longestValue, withhold)
    if (text !== undefined) kept[key] = text
  }
  return Object.freeze(kept)
}

/** The id by which the operator of the service finds the request in the logs there. */
export function requestIdOf(headers: Readonly<Record<string, string>>): string | undefined {
  for (const name of requestIdNames) {
    const value = headers[name]
    if (value !== undefined) return value
  }
  return undefined
}
