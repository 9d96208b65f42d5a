import type { ValidationIssue } from '@cloudconnexa/errors'
import { describeType } from '../options/describe-type.ts'
import { isSignal } from '../options/is-signal.ts'

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
  const isNamed = typeof headers === 'object' && headers !== null && !(Symbol.iterator in headers)
  if (headers !== undefined && !isNamed)
    issues.push({ path: 'options.headers', message: 'must be a plain object of strings by name' })
  return issues
}

/** Whether a call can be started with the options. */
export function areUsableOptions(options: unknown): boolean {
  return findUnusableOptions(options).length === 0
}
