import { ConfigurationError, type ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { createInvalidInput, findCallOptionIssues, findHeaderIssues } from '../../call/call-option-issues.ts'
import { reservedFilterNames } from '../../call/split-list-options.ts'
import type { Contract } from '../../contract/operation.ts'
import { describeType } from '../../options/describe-type.ts'
import { findNearestName } from '../../options/nearest-name.ts'
import { describeUnknownOption } from '../../options/unknown-options.ts'
import type { Exchange } from '../../pipeline/exchange.ts'
import { hasSeparators, isDots, isPathSegment, isUnknownInput, type KnownInput } from './known-input.ts'
import { isAbsent, isFittingValue, type KnownParameter } from './query-parameters.ts'

// Loaded with the first input that is not valid: whether it is says validate.ts.

type Input = Exchange['input']

/** Creates the error of a call whose options or arguments are not valid. */
export function createInputError(
  { operation, input, options, request }: Exchange,
  known: KnownInput | undefined,
): ValidationError {
  return createInvalidInput(operation, [
    ...findCallOptionIssues(options),
    ...findHeaderIssues(request.headers),
    ...(known === undefined
      ? []
      : [
          ...findPathIssues(known, input),
          ...known.query.flatMap((parameter) => findParameterIssues(parameter, input[parameter.name])),
          ...findHeaderParameterIssues(operation, input),
          ...findUnknownInput(known, input),
        ]),
  ])
}

/** Creates the error of a body that is not what its encoding takes. */
export function createWrongBody({ operation, input }: Exchange): ValidationError {
  return createInvalidInput(operation, [
    { path: 'body', message: `must be a Uint8Array, not ${describeType(input['body'])}` },
  ])
}

/** Creates the error of an operation whose body model is missing. */
export function createModelMissing({ id, body }: Contract): ConfigurationError {
  return new ConfigurationError(
    `${id} names the body model "${String(body)}", which its package does not have.`,
    {
      code: 'SERVICE_INVALID',
      hint: 'Nothing was sent. The contract and the models of the service package do not fit together: bring the package up to date.',
      outcome: 'not-sent',
    },
  ).attach({ operation: id })
}

function findPathIssues({ path: [, ...rest] }: KnownInput, input: Input): readonly ValidationIssue[] {
  return rest
    .filter((_, index) => index % 2 === 0)
    .filter((name) => !isPathSegment(input[name]))
    .map((name) => ({ path: name, message: describePathIssue(input[name]) }))
}

function describePathIssue(value: unknown): string {
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (value === '') return 'must not be empty'
  if (isDots(value)) return 'must not be a path segment of dots'
  return hasSeparators(value) ? 'must not hold slashes or control characters' : 'is not well-formed Unicode'
}

function findParameterIssues(parameter: KnownParameter, value: unknown): readonly ValidationIssue[] {
  const { name: path, isOptional, isRepeated } = parameter
  if (isAbsent(parameter, value)) return isOptional ? [] : [{ path, message: 'is missing' }]
  if (!isRepeated) return findValueIssues(parameter, path, value)
  if (!Array.isArray(value)) return [{ path, message: `must be an array, not ${describeType(value)}` }]
  if (value.length === 0 && !isOptional) return [{ path, message: 'must not be empty' }]
  return [...value].flatMap((item, index) => findValueIssues(parameter, `${path}[${index}]`, item))
}

function findValueIssues(
  parameter: KnownParameter,
  path: string,
  value: unknown,
): readonly ValidationIssue[] {
  return isFittingValue(parameter, value) ? [] : [{ path, message: describeValueIssue(parameter, value) }]
}

function describeValueIssue({ type, choices, limits }: KnownParameter, value: unknown): string {
  if (choices !== undefined) return `must be one of ${choices.join(', ')}`
  if (type === 'boolean') return `must be true or false, not ${describeType(value)}`
  if (type === 'integer') return describeRange(limits)
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (value === '') return 'must not be empty'
  return value.isWellFormed()
    ? 'must be a date with time and time zone that exists, such as 2026-01-31T14:00:00Z'
    : 'is not well-formed Unicode'
}

function describeRange({ minimum = 0, maximum }: KnownParameter['limits']): string {
  if (maximum !== undefined) return `must be an integer from ${minimum} to ${maximum}`
  return minimum === 0 ? 'must be an integer of zero or more' : `must be an integer of ${minimum} or more`
}

/** No value is quoted. */
function findHeaderParameterIssues({ headers = {} }: Contract, input: Input): readonly ValidationIssue[] {
  return Object.entries(headers).flatMap(([path, kind]) => {
    const value = input[path]
    if (value === undefined) return kind === 'string' ? [{ path, message: 'is missing' }] : []
    return findHeaderIssues({ [path.toLowerCase()]: value }).map(({ message }) => ({ path, message }))
  })
}

function findUnknownInput(known: KnownInput, input: Input): readonly ValidationIssue[] {
  return Object.keys(input)
    .filter((path) => isUnknownInput(known, path, input[path]))
    .map((path) => ({ path, message: describeUnknownInput(known, path) }))
}

/** Filters and call options stand in one object for lists. */
function describeUnknownInput(known: KnownInput, name: string): string {
  const intended = findNearestName(name, [...known.names, ...reservedFilterNames])
  return intended === undefined
    ? 'is not a parameter of this operation'
    : describeUnknownOption({ name, nearest: intended })
}
