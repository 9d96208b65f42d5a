import type { CatalogSchema } from '@cloudconnexa/core/catalog'

const typeNames: Readonly<Record<string, string>> = {
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  string: 'a string',
}

/**
 * Checks a value that is neither object, array nor reference.
 *
 * @returns What is wrong, to be read after the name of the property; `undefined` where nothing is.
 */
export function findPlainProblem(value: unknown, schema: CatalogSchema): string | undefined {
  const { type, minimum, maximum, minLength, maxLength, pattern } = schema
  if (schema.enum !== undefined && !schema.enum.includes(value))
    return `must be one of ${schema.enum.map(String).join(', ')}`
  if (schema.anyOf !== undefined) {
    const problems = schema.anyOf.map((option) => findPlainProblem(value, option))
    return problems.includes(undefined) ? undefined : problems[0]
  }
  if (typeof type === 'string' && !hasType(value, type))
    return `must be ${typeNames[type] ?? `of type ${type}`}`
  if (typeof value === 'number') {
    if (minimum !== undefined && value < minimum) return `must be at least ${String(minimum)}`
    if (maximum !== undefined && value > maximum) return `must be at most ${String(maximum)}`
  }
  if (typeof value !== 'string') return undefined
  if (minLength !== undefined && value.length < minLength)
    return `must have at least ${String(minLength)} characters`
  if (maxLength !== undefined && value.length > maxLength)
    return `must have at most ${String(maxLength)} characters`
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return `must match ${pattern}`
  return undefined
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isSafeInteger(value)
  if (type === 'number') return Number.isFinite(value)
  if (type === 'string' || type === 'boolean') return typeof value === type
  return true
}
