import type { Contract, QueryParameter, QueryParameterKind } from '@cloudconnexa/core/service'
import { getReferencedName, type JsonSchema, type Operation } from '../spec/document.ts'
import type { SectionForms, Side } from '../models/model-forms.ts'
import type { OverlayEntry } from '../spec/overlay.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import { findPropertyPaths } from '../spec/property-paths.ts'
import { isSecretResponse, isSecretProperty } from '../spec/secrets.ts'
import { toCamelCase } from '../spec/text-case.ts'
import type { WireFacts } from '../spec/wire-facts.ts'
import { reservedFilterNames } from '../../../packages/core/src/call/split-list-options.ts'

const oldestVersion = '1.0'

/**
 * The contract of an operation, as `spec/` has it.
 *
 * @throws {Error} when the document says something that no contract can express.
 */
export function buildContract(operation: Operation, forms: SectionForms, facts: OperationFacts): Contract {
  const { id, method, path } = operation
  const wire = facts.wireFacts.get(id)
  if (wire === undefined) throw new Error(`${id}: the document does not say how it travels.`)
  const overlay = facts.overlay[id] ?? { reason: '' }
  const query = buildQuery(id, wire, overlay)
  const body = findModelName(operation, 'request', forms)
  const response = findModelName(operation, 'response', forms)
  const secrets = findSecretPaths(operation, facts)
  return {
    id,
    method: readMethod(id, method),
    path,
    ...(wire.since === oldestVersion ? {} : { since: wire.since }),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...(body === undefined ? {} : { body }),
    ...(wire.body === 'text' ? { bodyEncoding: 'text' } : {}),
    ...(response === undefined ? {} : { response }),
    ...buildResponseFacts(id, wire, overlay),
    ...(facts.repeatable.has(id) ? { repeatable: true } : {}),
    ...(secrets.length === 0 ? {} : { secrets }),
  }
}

function readMethod(id: string, method: string): Contract['method'] {
  switch (method) {
    case 'GET':
    case 'PUT':
    case 'POST':
    case 'PATCH':
    case 'DELETE':
      return method
    default:
      throw new Error(`${id}: contracts have no method ${method}.`)
  }
}

function buildQuery(
  id: string,
  { query }: WireFacts,
  { optionalQuery = [] }: OverlayEntry,
): Readonly<Record<string, QueryParameterKind | QueryParameter>> {
  const reserved = [...query.keys()].find((name) => reservedFilterNames.has(name))
  if (reserved !== undefined)
    throw new Error(
      `${id}: the query parameter ${reserved} is called as a call option is, so its value would be lost.`,
    )
  return Object.fromEntries(
    [...query].map(([name, { required, schema }]) => [
      name,
      readQueryParameter(`${id}: ${name}`, schema, required && !optionalQuery.includes(name)),
    ]),
  )
}

function readQueryParameter(
  place: string,
  schema: JsonSchema,
  required: boolean,
): QueryParameterKind | QueryParameter {
  const { type, enum: choices, items, minimum = 0, maximum, format } = schema
  if (choices !== undefined && required) return choices
  const scalar = type === 'array' ? items?.type : type
  if (scalar !== 'string' && scalar !== 'integer' && scalar !== 'boolean')
    throw new Error(`${place}: contracts have no ${scalar ?? 'untyped'} parameter.`)
  const kind = `${scalar}${type === 'array' ? ('[]' as const) : ''}${required ? '' : ('?' as const)}` as const
  const limits = {
    ...(minimum === 0 ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(format === 'date-time' ? ({ format } as const) : {}),
  }
  return Object.keys(limits).length === 0 ? kind : { kind, ...limits }
}

function buildResponseFacts(
  id: string,
  { responses }: WireFacts,
  { mayBeEmpty }: OverlayEntry,
): Pick<Contract, 'responseEncoding' | 'pending' | 'mayBeEmpty'> {
  const pending = responses.find(({ status }) => status === '202')
  const others = responses.filter((response) => response !== pending)
  for (const { status, kind } of responses) {
    if (!['200', '201', '202', '204'].includes(status) || !['json', 'text', 'empty'].includes(kind))
      throw new Error(`${id}: contracts have no response ${status} of kind ${kind}.`)
  }
  return {
    ...(others.some(({ kind }) => kind === 'text') ? { responseEncoding: 'text' } : {}),
    ...(pending === undefined ? {} : { pending: true }),
    ...(mayBeEmpty === true || (others.length > 1 && others.some(({ kind }) => kind === 'empty'))
      ? { mayBeEmpty: true }
      : {}),
  }
}

/** Name of the model of a request or response body; `undefined` where there is none. */
function findModelName(operation: Operation, side: Side, forms: SectionForms): string | undefined {
  const typeName = findTypeName(operation, side, forms)
  return typeName === undefined ? undefined : toCamelCase(typeName)
}

/** Name of the type of a request or response body; `undefined` where there is none. */
export function findTypeName(operation: Operation, side: Side, forms: SectionForms): string | undefined {
  const schema = side === 'request' ? operation.body : operation.response
  if (schema === undefined) return undefined
  if (schema.$ref !== undefined) return forms.typeName(getReferencedName(schema.$ref), side)
  return forms.inline.find((form) => form.operation === operation && form.side === side)?.typeName
}

/** Where secrets stand in the response of an operation. */
function findSecretPaths(
  operation: Operation,
  { document, secrets }: Pick<OperationFacts, 'document' | 'secrets'>,
): readonly string[] {
  if (isSecretResponse(secrets, operation.id)) return ['']
  const paths = findPropertyPaths(operation.response ?? {}, document, (schemaName, name) =>
    isSecretProperty(secrets, schemaName, name) ? 'secret' : undefined,
  )
  return [...paths.keys()]
}
