import { hasBrand } from './brand.ts'
import { readToken } from '../redaction/read-token.ts'

const deepestCause = 5

/**
 * Converts the cause of an error to one that is safe to print: an error of this package is kept, anything else becomes a new
 * error with its name and code only. Errors of HTTP libraries carry headers, bodies and URLs and print all of them.
 */
export function toSafeCause(cause: unknown, depth: number = 1): Error {
  if (isBranded(cause)) return cause
  const inner = depth < deepestCause ? readProperty(cause, 'cause') : undefined
  const safe = inner === undefined ? new Error() : new Error('', { cause: toSafeCause(inner, depth + 1) })
  const name = readToken(readProperty(cause, 'name'), 80) ?? 'Error'
  const code = readToken(readProperty(cause, 'code'), 80)
  define(safe, 'name', name)
  // Its stack would point here, which is of no use.
  define(safe, 'stack', code === undefined ? name : `${name} [${code}]`)
  if (code !== undefined) Object.assign(safe, { code })
  return safe
}

/** Converts the cause to plain data. */
export function serializeCause(cause: Error): unknown {
  if (hasOwnJSON(cause)) return cause.toJSON()
  const code = readProperty(cause, 'code')
  return {
    name: cause.name,
    ...(code === undefined ? {} : { code }),
    ...(cause.cause instanceof Error ? { cause: serializeCause(cause.cause) } : {}),
  }
}

function isBranded(value: unknown): value is Error {
  return hasBrand(value, 'CloudConnexaError')
}

function hasOwnJSON(cause: Error): cause is Error & { toJSON(): unknown } {
  return isBranded(cause) && typeof readProperty(cause, 'toJSON') === 'function'
}

function readProperty(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return Reflect.get(value, key)
  } catch {
    // A getter or a proxy that throws has no value to read.
    return undefined
  }
}

function define(target: object, key: string, value: string): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true })
}
