import { redactText } from '../redaction/redact.ts'
import type { SecretFilter } from '../redaction/secret-filter.ts'

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

/** Selects the headers that help to understand an error and cannot contain a secret; cookies and all others are dropped. */
export function selectSafeHeaders(
  headers: Readonly<Record<string, string>> | undefined,
  withhold: SecretFilter,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) {
    const key = name.toLowerCase()
    if (!keptNames.has(key) && !/^x-ratelimit-[a-z-]{1,40}$/.test(key)) continue
    const text = redactText(value, longestValue, withhold)
    if (text !== undefined) kept[key] = text
  }
  return Object.freeze(kept)
}

/** Finds the id by which the operator of the service finds the request in its logs. */
export function findRequestId(headers: Readonly<Record<string, string>>): string | undefined {
  for (const name of requestIdNames) {
    const value = headers[name]
    if (value !== undefined) return value
  }
  return undefined
}
