import type { Fault } from './fault.ts'
import { EmulatorOptionError } from './option-error.ts'

/** Explains the short form, for help texts. */
export const faultForm =
  "JSON, or short: [METHOD] [/path or ~pattern] name[=value] …, such as 'POST ~/users status=503 count=2'"

/** Explains faults on the command line. */
export const faultHelp = `
Faults:
  which requests  [METHOD] [/whole/path or ~pattern] count= after= probability=
  what happens    delay=<ms> status=<status> body= throttle retryAfter=<s> rateLimitHeaders=false
                  resetBefore resetAfter expireToken handshake=alert|reset (with --tls)
  to the answer   contentType= malformedJson bodySize=<bytes> truncateAfter=<bytes>
                  bytesPerSecond= chunkDelay=<ms> chunkSize=<bytes>
Examples:
  --fault 'POST ~/users status=503 count=2'
  --fault 'throttle retryAfter=7 after=10 count=5'
  --fault '{"path":"/api/v1/networks","delay":2000,"probability":0.1}'
`

/**
 * Reads a fault from a text: JSON, or the short form. The fault is not checked yet.
 * @throws EmulatorOptionError if the text has neither form.
 */
export function readFault(text: string): Fault {
  if (text.trimStart().startsWith('{')) return faultOf(parsed(text))
  const words = text.split(/\s+/).filter((word) => word !== '')
  return faultOf(Object.fromEntries(words.map(readWord)))
}

/**
 * Takes a fault out of parsed JSON; a path that begins with `~` is a pattern. The fault is not checked yet.
 * @throws EmulatorOptionError if it is no object, or the pattern is none.
 */
function faultOf(value: unknown): Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EmulatorOptionError(`A fault must be an object, not ${JSON.stringify(value)}`)
  }
  const path: unknown = 'path' in value ? value.path : undefined
  // The properties are checked when the fault is added.
  const fault = value as Fault
  return typeof path === 'string' ? { ...fault, path: readPath(path) } : fault
}

/**
 * A path as it is, or the pattern behind a `~`.
 * @throws EmulatorOptionError if that is no valid pattern.
 */
export function readPath(text: string): string | RegExp {
  if (!text.startsWith('~')) return text
  try {
    return new RegExp(text.slice(1))
  } catch {
    throw new EmulatorOptionError(`A path must have a valid pattern behind its ~, not ${text}`)
  }
}

/** A fault as JSON can hold it: a pattern becomes a text that begins with `~`. */
export function faultAsJson(fault: Fault): Fault {
  return fault.path instanceof RegExp
    ? { ...fault, path: `~${fault.path.source.replaceAll('\\/', '/')}` }
    : fault
}

function readWord(word: string): readonly [string, unknown] {
  if (/^[A-Z]+$/.test(word)) return ['method', word]
  if (/^[/~]/.test(word)) return ['path', word]
  const equals = word.indexOf('=')
  if (equals === -1) return [word, true]
  return [word.slice(0, equals), readValue(word.slice(equals + 1))]
}

/** Numbers, booleans and objects as in JSON, everything else as it is. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new EmulatorOptionError(`A fault must be valid JSON, not ${text}`)
  }
}
