import type { ValidationIssue } from '@cloudconnexa/errors'
import { describeType } from '../../options/describe-type.ts'
import type { QueryParameterKind } from '../../contract/operation.ts'

/** Writes the query of a contract; what is wrong goes to `issues`. */
export function writeQuery(
  query: Readonly<Record<string, QueryParameterKind>>,
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): string {
  const parameters = new URLSearchParams()
  for (const [name, kind] of Object.entries(query)) {
    const value = input[name]
    const finding = findQueryIssue(kind, value)
    if (finding !== undefined) issues.push({ path: name, message: finding })
    else if (isScalar(value)) parameters.append(name, String(value))
  }
  return parameters.toString()
}

function findQueryIssue(kind: QueryParameterKind, value: unknown): string | undefined {
  if (typeof kind === 'object') {
    return typeof value === 'string' && kind.includes(value) ? undefined : `must be one of ${kind.join(', ')}`
  }
  if (value === undefined) return kind.endsWith('?') ? undefined : 'is missing'
  switch (kind) {
    case 'string':
    case 'string?':
      if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
      if (value === '') return 'must not be empty'
      return value.isWellFormed() ? undefined : 'is not well-formed Unicode'
    case 'integer?':
      return Number.isSafeInteger(value) && Number(value) >= 0
        ? undefined
        : 'must be an integer of zero or more'
    case 'boolean?':
      return typeof value === 'boolean' ? undefined : `must be true or false, not ${describeType(value)}`
    default:
      return throwUnknownKind(kind)
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function throwUnknownKind(kind: never): never {
  throw new TypeError(`Unknown kind of query parameter: ${String(kind)}`)
}
