import { isSecret } from '@cloudconnexa/core'

/**
 * Converts a result to what JSON can hold.
 *
 * @param value - Any value.
 * @param reveal - Whether secrets are written as they are; otherwise they are `[secret]`.
 */
export function toPlainValue(value: unknown, reveal: boolean): unknown {
  if (isSecret(value)) return reveal ? value.reveal() : '[secret]'
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => toPlainValue(item, reveal) ?? null)
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  const own = convertByItself(value)
  if (own !== value) return toPlainValue(own, reveal)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined && typeof held !== 'function')
      .map(([key, held]) => [key, toPlainValue(held, reveal)]),
  )
}

/** What dates and errors say of themselves. */
function convertByItself(value: object): unknown {
  const toJSON: unknown = Reflect.get(value, 'toJSON')
  if (typeof toJSON === 'function') return Reflect.apply(toJSON, value, [])
  return value instanceof Error ? { name: value.name, message: value.message } : value
}
