import type {
  CatalogArgument,
  CatalogDetails,
  CatalogEntry,
  CatalogType,
} from '../../../packages/core/src/catalog/catalog.ts'
import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import type { Operation } from '../spec/document.ts'
import { getEffect, getStrongestEffect } from '../spec/effects.ts'
import type { NameTable } from '../spec/names.ts'
import type { Declarations, WrittenType } from './declarations.ts'
import { findExampleInput } from './example-input.ts'
import { findArguments, type FoundArgument } from './find-arguments.ts'
import { findOperations } from './find-operations.ts'
import type { PlacedMethod } from './list-methods.ts'
import { type CatalogFacts, createParameterSchema } from './operation-entry.ts'
import { parseComment, type ParsedComment } from './parse-comment.ts'
import { createOptionSchemas, createTypeSchema, type TypeFacts } from './type-schema.ts'

/** Where a method is, and what is known around it. */
export interface MethodFacts {
  /** Key of the service on the client. */
  readonly service: string
  /** Name of the package. */
  readonly package: string
  readonly names: NameTable
  readonly declarations: Declarations
  readonly schemas: Map<string, CatalogSchema>
  readonly facts: CatalogFacts
}

/** What a catalog says of a method. */
export interface DescribedMethod {
  readonly entry: CatalogEntry
  readonly details: CatalogDetails
  readonly operations: readonly Operation[]
}

const results: Readonly<Record<string, CatalogEntry['result']>> = {
  Call: 'call',
  List: 'list',
  Job: 'job',
  Promise: 'promise',
}

/**
 * Describes a method by its signature, its doc comment and the operations that it carries out.
 *
 * @throws {Error} when something about it cannot be described.
 */
export function describeMethod({ way, method }: PlacedMethod, around: MethodFacts): DescribedMethod {
  const { service, names, facts } = around
  const path = `${service}.${way}`
  try {
    if (method.comment === undefined) throw new Error('it has no doc comment')
    const comment = parseComment(method.comment)
    const { operations, isOperation } = findOperations({ service, way, comment, names, facts })
    const findParameter = (name: string): CatalogSchema | undefined =>
      operations.map((one) => createParameterSchema(one, name, facts)).find((schema) => schema !== undefined)
    const typeFacts: TypeFacts = { ...around, findParameter }
    const options = method.parameters.find(({ name }) => name === 'options')
    const positional = findArguments(method, {
      name: isOperation ? names[operations[0]?.id ?? ''] : undefined,
      operations,
      comment,
      typeFacts,
    })
    const parameters = Object.entries(createOptionSchemas(options?.type, typeFacts)).map(
      ([name, schema]): FoundArgument => ({
        name,
        in: operations.some((one) => one.optionalQuery.includes(name)) ? 'query' : 'method',
        schema,
      }),
    )
    return {
      operations,
      entry: {
        path,
        package: around.package,
        kind: isOperation ? 'operation' : 'composite',
        summary: comment.summary,
        effect: getStrongestEffect(operations.map((one) => getEffect(facts.effects, one))),
        operations: operations.map(({ id }) => id),
        arguments: positional.map((one) => toArgument(one, around.schemas)),
        parameters: parameters.map((one) => toArgument(one, around.schemas)),
        result: (method.returns.is === 'name' ? results[method.returns.name] : undefined) ?? 'value',
        ...(options?.type.is === 'name' && options.type.name === 'WaitOptions' ? { waits: true } : {}),
      },
      details: createDetails(
        path,
        comment,
        [positional, parameters],
        createOutput(method.returns, typeFacts),
      ),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The catalog cannot describe ${path}: ${reason}.`, { cause: error })
  }
}

function createDetails(
  path: string,
  comment: ParsedComment,
  [positional, parameters]: readonly [readonly FoundArgument[], readonly FoundArgument[]],
  output: CatalogSchema | undefined,
): CatalogDetails {
  const { documentation, returns, throws, examples } = comment
  const required = positional.map(({ name }) => name)
  const others = parameters.map(({ name }) => name)
  const inputs = examples.flatMap((program) => findExampleInput(program, path, required, others) ?? [])
  return {
    documentation,
    ...(returns === undefined ? {} : { returns }),
    ...(throws.length === 0 ? {} : { throws }),
    ...(examples.length === 0 ? {} : { examples }),
    input: {
      type: 'object',
      properties: Object.fromEntries(
        [...positional, ...parameters].map(({ name, schema }) => [name, schema]),
      ),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
      ...(inputs.length === 0 ? {} : { examples: inputs }),
    },
    ...(output === undefined ? {} : { output }),
  }
}

function createOutput(returns: WrittenType, facts: TypeFacts): CatalogSchema | undefined {
  if (returns.is !== 'name') return createTypeSchema(returns, facts)
  const [first] = returns.arguments
  switch (returns.name) {
    case 'Call':
    case 'Promise':
      return first === undefined ? undefined : createTypeSchema(first, facts)
    case 'List':
      return first === undefined ? undefined : { type: 'array', items: createTypeSchema(first, facts) ?? {} }
    case 'Job':
      return createTypeSchema({ is: 'name', name: 'JobReport', arguments: [] }, facts)
    default:
      return createTypeSchema(returns, facts)
  }
}

function toArgument(
  { name, in: place, schema }: FoundArgument,
  schemas: ReadonlyMap<string, CatalogSchema>,
): CatalogArgument {
  const resolved =
    schema.$ref === undefined ? schema : { ...schemas.get(schema.$ref.slice('#/$defs/'.length)), ...schema }
  const choices = resolved.enum?.filter((choice) => typeof choice === 'string')
  const { format, 'x-reference': reference } = resolved
  return {
    name,
    type: toType(resolved),
    in: place,
    ...(choices === undefined || choices.length === 0 ? {} : { choices }),
    // What else a format says is in the schema.
    ...(format === 'date-time' ? { format } : {}),
    ...(reference === undefined ? {} : { reference }),
  }
}

const types: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean', 'array', 'object'])

function toType({ type }: CatalogSchema): CatalogType {
  // The set has nothing else.
  return typeof type === 'string' && types.has(type) ? (type as CatalogType) : 'any'
}
