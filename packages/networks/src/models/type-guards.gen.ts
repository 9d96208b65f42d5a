// Generated from spec/ by `npm run generate`; change it there.

import { isMaskedSecret, isSecret } from '@cloudconnexa/core/runtime'

/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a string. */
export function isString(value: unknown): boolean {
  return typeof value === 'string'
}

/** Whether a value is an array and every item passes; a hole is an `undefined`. */
export function isArrayWith(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false
  return true
}

/** Whether an object has no other property, inherited ones included. */
export function hasOnlyKeys(value: object, names: readonly string[]): boolean {
  for (const key in value) if (!names.includes(key)) return false
  return true
}

/** Whether a value is one of these strings. */
export function isAmong(value: unknown, choices: readonly unknown[]): boolean {
  return choices.includes(value)
}

/** Whether a value is an integer of 32 bits. */
export function isInt32(value: unknown): boolean {
  // The operator keeps nothing else as it is.
  return typeof value === 'number' && (value | 0) === value
}

/** Whether a value is 32 hexadecimal digits in the groups of a UUID. */
export function isGuid(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
}

/** Whether a value is a secret that can be sent, and not what is printed in place of one. */
export function isStringOrSecret(value: unknown): boolean {
  return (typeof value === 'string' || isSecret(value)) && !isMaskedSecret(value)
}
