import type { Contract, QueryParameter, QueryParameterKind } from '../../contract/operation.ts'
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

/** Writes the query of a call; `undefined` where a value is not what its parameter takes. */
export function writeQuery(
  known: readonly KnownParameter[],
  input: Readonly<Record<string, unknown>>,
): string | undefined {
  const query = new URLSearchParams()
  for (const parameter of known) {
    const { name, isOptional, isRepeated } = parameter
    const value = input[name]
    if (isAbsent(parameter, value)) {
      if (!isOptional) return undefined
      continue
    }
    if (isRepeated && !(Array.isArray(value) && (value.length > 0 || isOptional))) return undefined
    for (const item of isRepeated ? [...(value as readonly unknown[])] : [value]) {
      if (!isFittingValue(parameter, item)) return undefined
      query.append(name, String(item))
    }
  }
  return query.toString()
}

/** Whether a parameter has no value. One with a list of choices must have one of them. */
export function isAbsent({ choices }: KnownParameter, value: unknown): boolean {
  return value === undefined && choices === undefined
}

/** Whether a parameter takes a value; of one that is repeated, an item. */
export function isFittingValue({ type, choices, limits }: KnownParameter, value: unknown): boolean {
  if (choices !== undefined) return typeof value === 'string' && choices.includes(value)
  switch (type) {
    case 'string':
      return (
        typeof value === 'string' &&
        value !== '' &&
        value.isWellFormed() &&
        (limits.format !== 'date-time' || isInstantText(value))
      )
    case 'integer':
      return (
        Number.isSafeInteger(value) &&
        Number(value) >= (limits.minimum ?? 0) &&
        Number(value) <= (limits.maximum ?? Infinity)
      )
    case 'boolean':
      return typeof value === 'boolean'
    default:
      throw new TypeError(`Unknown kind of query parameter: ${type}`)
  }
}
