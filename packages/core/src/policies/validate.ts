import { ConfigurationError, ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { abortable } from '../cancellation.ts'
import { type ApiVersion, requireProperties } from '../client/api-version.ts'
import type { Contract } from '../contract/contract.ts'
import { toJson } from '../contract/model.ts'
import { isSecret } from '../contract/secret.ts'
import type { Exchange } from '../pipeline/exchange.ts'
import type { Policy } from '../pipeline/policy.ts'
import { callOptionIssues, headerIssues } from './call-option-issues.ts'
import { kindOf, writeQuery } from './query-parameters.ts'

/**
 * Turns the caller's input into a request: path and query by the contract itself, the body by its model.
 * Whatever is wrong becomes a `ValidationError`, and nothing is sent.
 */
export function validatePolicy(apiVersion: ApiVersion): Policy {
  return {
    name: 'validate',
    async apply(exchange, next) {
      const { operation, input, options, request } = exchange
      const issues: ValidationIssue[] = []
      const path = fillPath(operation, input, issues)
      const query = writeQuery(operation, input, issues)
      issues.push(
        ...unknownInput(operation, input),
        ...callOptionIssues(options),
        ...headerIssues(request.headers),
      )
      if (issues.length > 0) throw invalidInput(operation, issues)
      const body = operation.body === undefined ? undefined : await writeBody(exchange, apiVersion)
      return next({
        ...exchange,
        request: {
          ...request,
          path,
          query,
          ...(body === undefined
            ? {}
            : { headers: { ...request.headers, ...body.headers }, body: body.text }),
        },
      })
    },
  }
}

const pathParameter = /\{(\w+)\}/g

function fillPath(
  { path }: Contract,
  input: Readonly<Record<string, unknown>>,
  issues: ValidationIssue[],
): string {
  return path.replaceAll(pathParameter, (_, name: string) => {
    const value = input[name]
    const message = pathFinding(value)
    if (message === undefined) return encodeURIComponent(String(value))
    issues.push({ path: name, message })
    return ''
  })
}

// An empty or dotted segment would name another resource than the caller meant.
function pathFinding(value: unknown): string | undefined {
  if (typeof value !== 'string') return `must be a text, not ${kindOf(value)}`
  if (value === '') return 'must not be empty'
  if (value === '.' || value === '..') return 'must not be a path segment of dots'
  if (/[/\\]|\p{Cc}/u.test(value)) return 'must not hold slashes or control characters'
  return value.isWellFormed() ? undefined : 'is not well-formed Unicode'
}

// A filter with a typing error in its name would otherwise be a filter that is not applied.
function unknownInput(
  { path, query = {}, body }: Contract,
  input: Readonly<Record<string, unknown>>,
): readonly ValidationIssue[] {
  const known = new Set([
    ...[...path.matchAll(pathParameter)].map(([, name]) => name),
    ...Object.keys(query),
    ...(body === undefined ? [] : ['body']),
  ])
  return Object.entries(input)
    .filter(([name, value]) => value !== undefined && !known.has(name))
    .map(([name]) => ({ path: name, message: 'is not a parameter of this operation' }))
}

async function writeBody(
  { operation, input: { body }, signal }: Exchange,
  apiVersion: ApiVersion,
): Promise<{ readonly headers: Readonly<Record<string, string>>; readonly text: string }> {
  const { id, models, body: modelName = '', bodyEncoding = 'json' } = operation
  const model = (await abortable(models(), signal))[modelName]
  if (model === undefined) throw modelMissing(operation)
  try {
    model.parse(body)
  } catch (error) {
    if (error instanceof ValidationError) error.attach({ operation: id })
    throw error
  }
  requireProperties(operation, model, body, apiVersion)
  return bodyEncoding === 'text'
    ? { headers: { 'content-type': 'text/plain' }, text: isSecret(body) ? body.reveal() : String(body) }
    : { headers: { 'content-type': 'application/json' }, text: toJson(body) }
}

function invalidInput({ id }: Contract, issues: readonly ValidationIssue[]): ValidationError {
  const summary = issues.map(({ path, message }) => `${path} ${message}`).join('; ')
  return new ValidationError(`${id} was called with arguments that are not valid: ${summary}.`, {
    code: 'REQUEST_INVALID',
    hint: 'Nothing was sent. Mend the arguments named in `issues`.',
    issues,
    origin: 'client',
    outcome: 'not-sent',
  }).attach({ operation: id })
}

function modelMissing({ id, body }: Contract): ConfigurationError {
  return new ConfigurationError(
    `${id} names the body model "${String(body)}", which its package does not have.`,
    {
      code: 'SERVICE_INVALID',
      hint: 'Nothing was sent. The contract and the models of the service package do not fit together: bring the package up to date.',
      outcome: 'not-sent',
    },
  ).attach({ operation: id })
}
