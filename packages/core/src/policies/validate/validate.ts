import type { ValidationIssue } from '@cloudconnexa/errors'
import type { ApiVersion } from '../../contract/api-version.ts'
import type { EncodedBody } from '../../contract/encode-body.ts'
import type { Contract, WrittenRequest } from '../../contract/operation.ts'
import type { Exchange, PipelineRequest } from '../../pipeline/exchange.ts'
import type { StepResult, Step } from '../../pipeline/step.ts'
import { findCallOptionIssues, findHeaderIssues } from '../../call/call-option-issues.ts'
import { createInvalidInput } from '../../call/invalid-input.ts'
import { describeType } from '../../options/describe-type.ts'
import { writeHeaders } from './header-parameters.ts'
import { type KnownParameter, readQueryParameters, writeQuery } from './query-parameters.ts'
import { writeBody } from './write-body.ts'

/**
 * Turns the caller's input into a request: path and query by the contract itself, the body by its model.
 * Whatever is wrong becomes a `ValidationError`, and nothing is sent.
 */
export function createValidateStep({ apiVersion }: { readonly apiVersion: ApiVersion }): Step {
  const inputs = new WeakMap<Contract, KnownInput>()
  const readInput = (contract: Contract): KnownInput => {
    let known = inputs.get(contract)
    if (known === undefined) {
      known = readKnownInput(contract)
      inputs.set(contract, known)
    }
    return known
  }
  // Those of the client itself are the same objects for every call.
  const valid = new WeakSet<object>()
  const findNewIssues = <T extends object>(
    value: T,
    find: (value: T) => readonly ValidationIssue[],
    issues: ValidationIssue[],
  ): void => {
    if (valid.has(value)) return
    const found = find(value)
    if (found.length === 0) valid.add(value)
    else issues.push(...found)
  }
  return {
    name: 'validate',
    enter(exchange) {
      const { operation, input, options, request } = exchange
      const issues: ValidationIssue[] = []
      findNewIssues(options, findCallOptionIssues, issues)
      findNewIssues(request.headers, findHeaderIssues, issues)
      if (operation.written !== undefined) {
        if (issues.length > 0) throw createInvalidInput(operation, issues)
        return { exchange: { ...exchange, request: addWritten(request, operation.written) } }
      }
      const known = readInput(operation)
      const path = fillPath(known, input, issues)
      const query = operation.query === undefined ? '' : writeQuery(known.query, input, issues)
      const headers =
        operation.headers === undefined
          ? request.headers
          : { ...request.headers, ...writeHeaders(operation.headers, input, issues) }
      findUnknownInput(known, input, issues)
      if (issues.length > 0) throw createInvalidInput(operation, issues)
      const located = { ...request, path, query, headers }
      if (operation.body === undefined) return { exchange: { ...exchange, request: located } }
      const writing = writeBody(exchange, apiVersion)
      return writing instanceof Promise
        ? awaitBody(exchange, located, writing)
        : addBody(exchange, located, writing)
    },
  }
}

function addBody(
  exchange: Exchange,
  request: PipelineRequest,
  { contentType, body }: EncodedBody,
): StepResult {
  const headers = { ...request.headers, 'content-type': contentType }
  return { exchange: { ...exchange, request: { ...request, headers, body } } }
}

async function awaitBody(
  exchange: Exchange,
  request: PipelineRequest,
  writing: Promise<EncodedBody>,
): Promise<StepResult> {
  return addBody(exchange, request, await writing)
}

function addWritten(request: PipelineRequest, { query, contentType, body }: WrittenRequest): PipelineRequest {
  if (body === undefined) return { ...request, query }
  const type = contentType === undefined ? {} : { 'content-type': contentType }
  return { ...request, query, headers: { ...request.headers, ...type }, body }
}

/** What a contract takes, read off it once. */
interface KnownInput {
  /** The path in pieces: what stands there always and, at every second place, the name of a parameter. */
  readonly path: readonly string[]
  readonly query: readonly KnownParameter[]
  readonly names: ReadonlySet<string>
}

function readKnownInput(contract: Contract): KnownInput {
  const { path, query = {}, headers = {}, body } = contract
  const pieces = path.split(/\{(\w+)\}/)
  const parameters = pieces.filter((_, index) => index % 2 === 1)
  return {
    path: pieces,
    query: readQueryParameters(contract),
    names: new Set([
      ...parameters,
      ...Object.keys(query),
      ...Object.keys(headers),
      ...(body === undefined ? [] : ['body']),
    ]),
  }
}

function fillPath(
  { path }: KnownInput,
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): string {
  let filled = path[0] ?? ''
  for (let index = 1; index < path.length; index += 2) {
    const name = path[index] ?? ''
    const value = input[name]
    const message = findPathIssue(value)
    if (message === undefined) filled += `${encodeSegment(String(value))}${path[index + 1] ?? ''}`
    else issues.push({ path: name, message })
  }
  return filled
}

function encodeSegment(value: string): string {
  return plainSegment.test(value) ? value : encodeURIComponent(value)
}

// Most ids: neither to be refused nor to be encoded.
const plainSegment = /^[\w-]+$/

// An empty or dotted segment would name another resource than the caller meant.
function findPathIssue(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be a string, not ${describeType(value)}`
  if (plainSegment.test(value)) return undefined
  if (value === '') return 'must not be empty'
  if (value === '.' || value === '..') return 'must not be a path segment of dots'
  if (/[/\\]|\p{Cc}/u.test(value)) return 'must not hold slashes or control characters'
  return value.isWellFormed() ? undefined : 'is not well-formed Unicode'
}

// A filter with a typing error in its name would otherwise be a filter that is not applied.
function findUnknownInput(
  { names }: KnownInput,
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): void {
  for (const name of Object.keys(input)) {
    if (!names.has(name) && input[name] !== undefined)
      issues.push({ path: name, message: 'is not a parameter of this operation' })
  }
}
