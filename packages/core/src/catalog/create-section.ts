import type { Contract, Operation } from '../contract/operation.ts'
import type { CatalogDetails, CatalogEntry, CatalogSection } from './catalog.ts'
import type { CatalogSchema } from './catalog-schema.ts'
import { createParameterSchema } from './contract-arguments.ts'
import type { DescribedMethod } from './method-description.ts'
import { ModelSchemas } from './model-schemas.ts'

/**
 * Makes documentation and schemas of described methods. What a validator cannot say as JSON Schema is `{}`.
 *
 * @param entries - The entries of the methods, in the same order.
 */
export async function createSection(
  entries: readonly CatalogEntry[],
  methods: readonly DescribedMethod[],
): Promise<CatalogSection> {
  const models = new ModelSchemas()
  const details: Record<string, CatalogDetails> = {}
  for (const [index, entry] of entries.entries()) {
    const method = methods[index]
    if (method !== undefined) details[entry.path] = await createDetails(entry, method, models)
  }
  return { schemas: models.schemas, details }
}

async function createDetails(
  entry: CatalogEntry,
  { contracts, kind, description }: DescribedMethod,
  models: ModelSchemas,
): Promise<CatalogDetails> {
  const written = new Map(
    (description.arguments ?? []).flatMap((one) =>
      typeof one === 'string' ? [] : [[one.name, one.schema] as const],
    ),
  )
  const properties: Record<string, CatalogSchema> = {}
  for (const { name } of [...entry.arguments, ...entry.parameters])
    properties[name] = written.get(name) ?? (await createInputSchema(contracts, name, models))
  const required = entry.arguments.map(({ name }) => name)
  // Of a method that is made of several operations, nobody has said which response it returns.
  const [contract] = kind === 'operation' ? contracts : []
  const output = contract === undefined ? undefined : await findModelSchema(contract, 'response', models)
  return {
    documentation: description.documentation ?? description.summary,
    input: {
      type: 'object',
      properties,
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    },
    ...(output === undefined
      ? {}
      : { output: entry.result === 'list' ? createListSchema(output, models) : output }),
  }
}

/** A list is an array of what its pages hold. */
function createListSchema({ $ref }: CatalogSchema, { schemas }: ModelSchemas): CatalogSchema {
  const page = schemas[$ref?.slice('#/$defs/'.length) ?? '']
  return { type: 'array', items: page?.properties?.['content']?.items ?? page?.items ?? {} }
}

async function createInputSchema(
  contracts: readonly Contract[],
  name: string,
  models: ModelSchemas,
): Promise<CatalogSchema> {
  for (const contract of contracts) {
    const { path, query = {}, headers = {} } = contract
    const parameter = query[name]
    if (path.includes(`{${name}}`) || headers[name] !== undefined) return { type: 'string' }
    if (parameter !== undefined) return createParameterSchema(parameter)
    if (name === 'body' && contract.body !== undefined)
      return (await findModelSchema(contract, 'body', models)) ?? {}
  }
  return {}
}

async function findModelSchema(
  contract: Contract,
  side: 'body' | 'response',
  models: ModelSchemas,
): Promise<CatalogSchema | undefined> {
  const name = contract[side]
  if (name === undefined) return undefined
  const isSecret = side === 'response' && contract.secrets?.includes('') === true
  if (isSecret) return { type: 'string', 'x-secret': true }
  return isOperation(contract) ? models.find(contract, name) : {}
}

function isOperation(contract: Contract): contract is Operation<unknown, unknown> {
  return 'models' in contract && typeof contract.models === 'function'
}
