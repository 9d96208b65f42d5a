import { createInvalidArgument } from '../call/invalid-input.ts'
import { describeType } from '../options/describe-type.ts'

/**
 * Refuses what a method cannot look anything up by, before the whole list is read.
 *
 * @param kind - What the caller passes: `id`.
 * @param value - As the caller passed it, of any type.
 * @throws {ValidationError} (`REQUEST_INVALID`) when it is not a string or empty; nothing is sent.
 */
export function requireKey(kind: string, value: unknown): asserts value is string {
  if (typeof value === 'string' && value !== '') return
  const rule = value === '' ? 'must not be empty' : `must be a string, not ${describeType(value)}`
  throw createInvalidArgument(
    `The ${kind} to look for ${rule}.`,
    [{ path: kind, message: rule }],
    `Pass the ${kind} to look for.`,
  )
}
