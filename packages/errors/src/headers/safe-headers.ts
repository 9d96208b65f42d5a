import { withheld } from '../redaction/withheld.ts'

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

// Values of these headers are short and plain: without escapes, which may hide something, and without addresses.
const plainValue = /^[\w !#$'()*+,./:;<=>[\]^`|~"-]{0,200}$/
const secretValue =
  /[\w+=-]{40}|\beyJ[\w-]{8}|:\/\/|\b(?:bearer|basic)\s|(?:secret|pass\w*|token|psk|key|authorization|cookie|credentials?)["']?\s*[:=]/i

/**
 * Selects the headers that help to understand an error; cookies and all others are dropped. A value that looks as no value of these
 * headers does, or as a secret does, is withheld. It is short, because every program loads it; what removes the secrets of a request
 * from texts is loaded with the first failure.
 */
export function selectSafeHeaders(
  headers: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers ?? {})) {
    const key = name.toLowerCase()
    if (!keptNames.has(key) && !/^x-ratelimit-[a-z-]{1,40}$/.test(key)) continue
    const text: unknown = value
    if (typeof text === 'string' && text.trim() !== '') kept[key] = toSafeValue(text.trim())
  }
  return Object.freeze(kept)
}

function toSafeValue(value: string): string {
  return plainValue.test(value) && !secretValue.test(value) ? value : withheld
}

/** Finds the id by which the operator of the service finds the request in its logs. */
export function findRequestId(headers: Readonly<Record<string, string>>): string | undefined {
  for (const name of requestIdNames) {
    const value = headers[name]
    if (value !== undefined) return value
  }
  return undefined
}
