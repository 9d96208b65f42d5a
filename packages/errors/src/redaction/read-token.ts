import type { SecretFilter } from './secret-filter.ts'

/**
 * Reads a machine-readable name or code.
 *
 * @returns `undefined` if the value is anything else, or contains a secret.
 */
export function readToken(value: unknown, limit: number, withhold?: SecretFilter): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text.length > limit || !/^[\w.:=/-]+$/.test(text)) return undefined
  return withhold === undefined || withhold(text) === text ? text : undefined
}
