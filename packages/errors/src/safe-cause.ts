import { hasBrand } from './brand.ts'
import { safeToken } from './text.ts'

const deepestCause = 5

/**
 * What may be kept of the reason of an error: an error of this package as it is, anything else as a new error that
 * has only its name and code. Errors of HTTP libraries carry headers, bodies and URLs and print all of them.
 */
export function safeCause(cause: unknown, depth: number = 1): Error {
  if (isOwnError(cause)) return cause
  const inner = depth < deepestCause ? readProperty(cause, 'cause') : undefined
  const safe = inner === undefined ? new Error() : new Error('', { cause: safeCause(inner, depth + 1) })
  const name = safeToken(readProperty(cause, 'name'), 80) ?? 'Error'
  const code = safeToken(readProperty(cause, 'code'), 80)
  define(safe, 'name', name)
  // Its stack would point here, which tells nobody anything.
  define(safe, 'stack', code === undefined ? name : `${name} [${code}]`)
  if (code !== undefined) Object.assign(safe, { code })
  return safe
}

/** The cause as plain data. */
export function causeToJSON(cause: Error): unknown {
  if (hasOwnJSON(cause)) return cause.toJSON()
  const code = readProperty(cause, 'code')
  return {
    name: cause.name,
    ...(code === undefined ? {} : { code }),
    ...(cause.cause instanceof Error ? { cause: causeToJSON(cause.cause) } : {}),
  }
}

function isOwnError(value: unknown): value is Error {
  return hasBrand(value, 'CloudConnexaError')
}

function hasOwnJSON(cause: Error): cause is Error & { toJSON(): unknown } {
  return isOwnError(cause) && typeof readProperty(cause, 'toJSON') === 'function'
}

function readProperty(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return Reflect.get(value, key)
  } catch {
    // A getter or a proxy that throws has nothing to tell.
    return undefined
  }
}

function define(target: object, key: string, value: string): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true })
}
