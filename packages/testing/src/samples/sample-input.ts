import type { Contract, ModelParser, QueryParameter, QueryParameterKind } from '@cloudconnexa/core/service'
import { readJsonSchema } from './json-schema.ts'
import { type Extent, generateValue } from './generate-value.ts'
import { type AnyOperation, type Input, parsePathParameters, type Subject } from '../subject/subject.ts'

/** A value for an operation, or why there is none. */
export type Sample<Value> = { readonly value: Value } | { readonly finding: string }

const extents: readonly Extent[] = ['all', 'required']

/** Returns the input of a valid call: the author's sample, or one generated from contract and model. */
export async function createSampleInput(
  { samples }: Subject,
  operation: AnyOperation,
): Promise<Sample<Input>> {
  const sample = samples[operation.id]
  if (sample !== undefined) return { value: sample }
  const input = {
    ...generatePathParameters(operation),
    ...generateQuery(operation),
    ...generateHeaders(operation),
  }
  if (operation.body === undefined) return { value: input }
  const parser = await loadParser(operation, operation.body)
  const isBinary = operation.bodyEncoding === 'bytes'
  const bodies = parser === undefined ? [] : isBinary ? [new Uint8Array([0x80])] : generateBodies(parser)
  const body = bodies.find((candidate) => parser !== undefined && isAccepted(parser, candidate))
  if (body !== undefined) return { value: { ...input, body } }
  return {
    finding: `No input for ${operation.id} can be generated from its body model "${operation.body}". Pass one: samples: { ${operation.id}: { … } }.`,
  }
}

/** Returns the body of a successful response as sent: the author's, or one generated from the model with all its properties. */
export async function createSampleResponse(
  { responses }: Subject,
  operation: AnyOperation,
): Promise<Sample<unknown>> {
  if (Object.hasOwn(responses, operation.id)) return { value: responses[operation.id] }
  const { response, responseEncoding } = operation
  if (response === undefined) return { value: undefined }
  if (responseEncoding === 'text' || responseEncoding === 'bytes') return { value: 'made-up' }
  const parser = await loadParser(operation, response)
  const schema = parser === undefined ? undefined : readJsonSchema(parser)
  if (schema !== undefined) return { value: generateValue(schema, 'all') }
  return {
    finding: `No response to ${operation.id} can be generated from its model "${response}". Pass one: responses: { ${operation.id}: … }.`,
  }
}

/** Loads what explains a model of an operation; `undefined` if its package does not have the model. */
export async function loadParser(
  operation: AnyOperation,
  modelName: string,
): Promise<ModelParser | undefined> {
  return (await operation.models())[modelName]?.explain()
}

/** Whether the schema of a model accepts a value. */
export function isAccepted(parser: ModelParser, value: unknown): boolean {
  try {
    return parser.safeParse(value).success
  } catch {
    return false
  }
}

function generateBodies(parser: ModelParser): readonly unknown[] {
  const schema = readJsonSchema(parser)
  // A model without a schema may still accept the simplest values.
  return schema === undefined ? [{}, 'made-up'] : extents.map((extent) => generateValue(schema, extent))
}

function generatePathParameters({ path }: Contract): Input {
  return Object.fromEntries(parsePathParameters(path).map((name) => [name, 'made-up-id']))
}

function generateQuery({ query = {} }: Contract): Input {
  const values = Object.entries(query).map(([name, parameter]) => [name, generateQueryValue(parameter)])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function generateHeaders({ headers = {} }: Contract): Input {
  const required = Object.entries(headers).filter(([, kind]) => kind === 'string')
  return Object.fromEntries(required.map(([name]) => [name, 'made-up']))
}

/** A value of a required parameter; `undefined` for one that may be left out. */
function generateQueryValue(parameter: QueryParameterKind | QueryParameter): unknown {
  if (typeof parameter === 'object' && !('kind' in parameter)) return parameter[0]
  const limited = typeof parameter === 'object' ? parameter : { kind: parameter }
  const { kind, minimum = 1, format }: QueryParameter = limited
  if (kind.endsWith('?')) return undefined
  const text = format === 'date-time' ? '2026-01-31T14:00:00Z' : 'made-up'
  const value = kind.startsWith('integer') ? minimum : kind.startsWith('boolean') ? true : text
  return kind.includes('[]') ? [value] : value
}
