import type { CatalogArgument } from '../../../packages/core/src/catalog/catalog.ts'
import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import type { Operation } from '../spec/document.ts'
import type { OperationName } from '../spec/names.ts'
import type { WrittenMethod, WrittenParameter } from './declarations.ts'
import { findParameterPlace } from './operation-entry.ts'
import type { ParsedComment } from './parse-comment.ts'
import { createTypeSchema, type TypeFacts } from './type-schema.ts'

/** An argument with its schema. */
export interface FoundArgument {
  readonly name: string
  readonly in: CatalogArgument['in']
  readonly schema: CatalogSchema
}

/** What arguments are found by. */
interface ArgumentFacts {
  /** The entry of `spec/names.json`, for a method that carries out an operation as the API has it. */
  readonly name: OperationName | undefined
  readonly operations: readonly Operation[]
  readonly comment: ParsedComment
  readonly typeFacts: TypeFacts
}

/**
 * The arguments of a method, in order. A request body is called `body`, whatever its parameter is called; arguments that travel together
 * in one object are called as their parameter.
 *
 * @throws {Error} when the signature has other arguments than `spec/names.json`.
 */
export function findArguments(
  { parameters }: WrittenMethod,
  { name, operations, comment, typeFacts }: ArgumentFacts,
): readonly FoundArgument[] {
  const positional = parameters.filter((parameter) => parameter.name !== 'options')
  const names = name === undefined ? positional.map((parameter) => parameter.name) : listNames(name)
  if (names.length !== positional.length)
    throw new Error(`its signature has other arguments than [${names.join(', ')}]`)
  return positional.map((parameter, index) => {
    if (parameter.isOptional) throw new Error(`${parameter.name} is optional, and no option`)
    const description = comment.parameters.get(parameter.name)
    const found = findArgument(names[index] ?? selectionName, parameter, operations, typeFacts)
    return description === undefined ? found : { ...found, schema: { ...found.schema, description } }
  })
}

/** Stands where the arguments of a selection do. */
const selectionName = ''

function listNames({ arguments: names, selection = [] }: OperationName): readonly string[] {
  return names.flatMap((name) => {
    if (!selection.includes(name)) return [name]
    return name === selection[0] ? [selectionName] : []
  })
}

function findArgument(
  name: string,
  parameter: WrittenParameter,
  operations: readonly Operation[],
  facts: TypeFacts,
): FoundArgument {
  const known = name === selectionName ? undefined : facts.findParameter(name)
  const schema = known ?? createTypeSchema(parameter.type, facts)
  if (schema === undefined) throw new Error(`${parameter.name} is of no type`)
  if (name === 'body') return { name, in: 'body', schema }
  const place = operations.map((one) => findParameterPlace(one, name)).find((one) => one !== undefined)
  return {
    name: name === selectionName ? parameter.name : name,
    in: place ?? 'method',
    schema,
  }
}
