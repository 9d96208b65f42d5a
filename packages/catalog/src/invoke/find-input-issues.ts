import type { ValidationIssue } from '@cloudconnexa/errors'
import type { CatalogArgument, CatalogEntry } from '@cloudconnexa/core/catalog'

/** What is wrong with the input of a method, by argument. Bodies are looked at by the client, which knows their models. */
export function findInputIssues(
  { arguments: required, parameters }: CatalogEntry,
  input: unknown,
): readonly ValidationIssue[] {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return [{ path: 'input', message: `must be an object, not ${nameType(input)}` }]
  const known = [...required, ...parameters]
  const names = known.map(({ name }) => name)
  return [
    ...Object.keys(input)
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: name, message: `is not known; ${listKnown(names)}` })),
    ...known.flatMap((argument) => findIssues(argument, Reflect.get(input, argument.name), required)),
  ]
}

function findIssues(
  argument: CatalogArgument,
  value: unknown,
  required: readonly CatalogArgument[],
): readonly ValidationIssue[] {
  const { name, type, choices } = argument
  if (value === undefined) return required.includes(argument) ? [{ path: name, message: 'is missing' }] : []
  if (!isOfType(argument, value))
    return [{ path: name, message: `must be ${describeType(argument)}, not ${nameType(value)}` }]
  // The value itself stays out of the message: what was passed in its place may be anything.
  return choices !== undefined && type === 'string' && !choices.some((choice) => choice === value)
    ? [{ path: name, message: `must be one of ${choices.join(', ')}` }]
    : []
}

function isOfType({ type, format }: CatalogArgument, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' || (format === 'date-time' && value instanceof Date)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'array':
      return typeof value === 'object' && value !== null && Symbol.iterator in value
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'any':
      return true
  }
}

function describeType({ type, format }: CatalogArgument): string {
  if (format === 'date-time') return 'a Date, or a string such as 2026-01-31T14:00:00Z'
  return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`
}

function nameType(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function listKnown(names: readonly string[]): string {
  return names.length === 0 ? 'the method takes no input' : `the method takes ${names.join(', ')}`
}
