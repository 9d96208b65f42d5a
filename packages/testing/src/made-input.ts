import type { Contract, QueryParameterKind, Schema } from '@cloudconnexa/core/service'
import { jsonSchemaOf } from './json-schema.ts'
import { type Extent, madeValue } from './made-value.ts'
import { type AnyOperation, type Input, pathParameters, type Subject } from './subject.ts'

/** A value for an operation, or why there is none. */
export type Made<Value> = { readonly value: Value } | { readonly finding: string }

const extents: readonly Extent[] = ['all', 'required']

/** The input of a call that the API would carry out: the author's sample, or what contract and model tell. */
export async function inputOf({ samples }: Subject, operation: AnyOperation): Promise<Made<Input>> {
  const sample = samples[operation.id]
  if (sample !== undefined) return { value: sample }
  const input = { ...madePath(operation), ...madeQuery(operation) }
  if (operation.body === undefined) return { value: input }
  const model = (await operation.models())[operation.body]
  const bodies = model === undefined ? [] : madeFor(model)
  const body = bodies.find((candidate) => model !== undefined && isAccepted(model, candidate))
  if (body !== undefined) return { value: { ...input, body } }
  return {
    finding: `No input for ${operation.id} can be made from its body model "${operation.body}". Give one: samples: { ${operation.id}: { … } }.`,
  }
}

/** A successful answer as it travels: the author's, or what the model tells; with everything in it that the model knows. */
export async function answerTo({ answers }: Subject, operation: AnyOperation): Promise<Made<unknown>> {
  if (Object.hasOwn(answers, operation.id)) return { value: answers[operation.id] }
  const { response, responseEncoding } = operation
  if (response === undefined) return { value: undefined }
  if (responseEncoding === 'text') return { value: 'made-up' }
  const model = (await operation.models())[response]
  const schema = model === undefined ? undefined : jsonSchemaOf(model)
  if (schema !== undefined) return { value: madeValue(schema, 'all') }
  return {
    finding: `No answer to ${operation.id} can be made from its model "${response}". Give one: answers: { ${operation.id}: … }.`,
  }
}

/** Whether a model takes a value. */
export function isAccepted(model: Schema<unknown>, value: unknown): boolean {
  try {
    model.parse(value)
    return true
  } catch {
    return false
  }
}

function madeFor(model: Schema<unknown>): readonly unknown[] {
  const schema = jsonSchemaOf(model)
  // A model that tells nothing of itself may still take the simplest of all values.
  return schema === undefined ? [{}, 'made-up'] : extents.map((extent) => madeValue(schema, extent))
}

function madePath({ path }: Contract): Input {
  return Object.fromEntries(pathParameters(path).map((name) => [name, 'made-up-id']))
}

function madeQuery({ query = {} }: Contract): Input {
  const required = Object.entries(query).filter(([, kind]) => typeof kind !== 'string' || !kind.endsWith('?'))
  return Object.fromEntries(required.map(([name, kind]) => [name, queryValue(kind)]))
}

function queryValue(kind: QueryParameterKind): string | undefined {
  return typeof kind === 'string' ? 'made-up' : kind[0]
}
