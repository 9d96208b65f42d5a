import type { ValidationIssue } from '@cloudconnexa/errors'
import type { Contract, QueryParameter, QueryParameterKind } from '../../contract/operation.ts'
import { describeType } from '../../options/describe-type.ts'
import { isInstantText } from '../../time/instant.ts'

/** A query parameter, read off its contract once. */
export interface KnownParameter {
  readonly name: string
  readonly type: string
  readonly isOptional: boolean
  readonly isRepeated: boolean
  /** The values that it may have, where the contract lists them. */
  readonly choices?: readonly string[]
  readonly limits: Omit<QueryParameter, 'kind'>
}

/** Reads the query parameters of a contract. */
export function readQueryParameters({ query = {} }: Pick<Contract, 'query'>): readonly KnownParameter[] {
  return Object.entries(query).map(([name, parameter]) =>
    typeof parameter === 'object' && 'kind' in parameter
      ? readParameter(name, parameter.kind, parameter)
      : readParameter(name, parameter, {}),
  )
}

function readParameter(
  name: string,
  kind: QueryParameterKind,
  limits: Omit<QueryParameter, 'kind'>,
): KnownParameter {
  if (typeof kind === 'object')
    return { name, type: 'string', isOptional: false, isRepeated: false, choices: kind, limits }
  const [type = ''] = /^\w+/.exec(kind) ?? []
  return { name, type, isOptional: kind.endsWith('?'), isRepeated: kind.includes('[]'), limits }
}

/** Writes the query of a call; what is wrong goes to `issues`. */
export function writeQuery(
  known: readonly KnownParameter[],
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): string {
  const parameters = new URLSearchParams()
  for (const parameter of known) {
    const { name, isOptional, isRepeated, choices } = parameter
    const value = input[name]
    if (value === undefined && choices === undefined) {
      if (!isOptional) issues.push({ path: name, message: 'is missing' })
    } else if (!isRepeated) writeValue(parameters, parameter, name, value, issues)
    else if (!Array.isArray(value))
      issues.push({ path: name, message: `must be an array, not ${describeType(value)}` })
    else if (value.length === 0 && !isOptional) issues.push({ path: name, message: 'must not be empty' })
    else
      for (const [index, item] of value.entries())
        writeValue(parameters, parameter, `${name}[${String(index)}]`, item, issues)
  }
  return parameters.toString()
}

function writeValue(
  parameters: URLSearchParams,
  parameter: KnownParameter,
  path: string,
  value: unknown,
  issues: ValidationIssue[],
): void {
  const message = findValueIssue(parameter, value)
  if (message === undefined) parameters.append(parameter.name, String(value))
  else issues.push({ path, message })
}

function findValueIssue({ type, choices, limits }: KnownParameter, value: unknown): string | undefined {
  if (choices !== undefined)
    return typeof value === 'string' && choices.includes(value)
      ? undefined
      : `must be one of ${choices.join(', ')}`
  switch (type) {
    case 'string':
      return findStringIssue(value, limits)
    case 'integer':
      return findIntegerIssue(value, limits)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, not ${describeType(value)}`
    default:
      throw new TypeError(`Unknown kind of query parameter: ${type}`)
  }
}

function findStringIssue(value: unknown, { format }: KnownParameter['limits']): string | undefined {
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (value === '') return 'must not be empty'
  if (!value.isWellFormed()) return 'is not well-formed Unicode'
  if (format === 'date-time' && !isInstantText(value))
    return 'must be a date with time and time zone that exists, such as 2026-01-31T14:00:00Z'
  return undefined
}

function findIntegerIssue(value: unknown, limits: KnownParameter['limits']): string | undefined {
  const { minimum = 0, maximum } = limits
  const isWithin =
    Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= (maximum ?? Infinity)
  if (isWithin) return undefined
  if (maximum !== undefined) return `must be an integer from ${minimum} to ${maximum}`
  return minimum === 0 ? 'must be an integer of zero or more' : `must be an integer of ${minimum} or more`
}
