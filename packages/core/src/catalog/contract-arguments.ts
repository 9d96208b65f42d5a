import { type Contract, type QueryParameter, type QueryParameterKind } from '../contract/operation.ts'
import type { CatalogArgument, CatalogType } from './catalog.ts'
import type { CatalogSchema } from './catalog-schema.ts'

/** The argument that fills in a part of the request; `undefined` where the contract has none of this name. */
export function findArgument(contract: Contract, name: string): CatalogArgument | undefined {
  const { query = {}, headers = {}, body, bodyEncoding } = contract
  if (listPathParameters(contract).includes(name)) return { name, type: 'string', in: 'path' }
  const parameter = query[name]
  if (parameter !== undefined) return toArgument(name, createParameterSchema(parameter))
  if (headers[name] !== undefined) return { name, type: 'string', in: 'header' }
  if (name !== 'body' || body === undefined) return undefined
  // A JSON body can be of any type.
  return { name, type: bodyEncoding === 'text' ? 'string' : 'any', in: 'body' }
}

/** Query parameters and headers that may be left out. What pages are found by is the SDK's. */
export function findParameters(contract: Contract): readonly CatalogArgument[] {
  const query = Object.entries(contract.query ?? {})
    .filter(([name, parameter]) => name !== 'cursor' && isOptional(parameter))
    .map(([name, parameter]) => toArgument(name, createParameterSchema(parameter)))
  const headers = Object.entries(contract.headers ?? {})
    .filter(([, kind]) => kind === 'string?')
    .map(([name]): CatalogArgument => ({ name, type: 'string', in: 'header' }))
  return [...query, ...headers]
}

/** What has to be passed. */
export function listRequiredInput(contract: Contract): readonly string[] {
  return [
    ...listPathParameters(contract),
    ...Object.entries(contract.query ?? {})
      .filter(([, parameter]) => !isOptional(parameter))
      .map(([name]) => name),
    ...Object.entries(contract.headers ?? {})
      .filter(([, kind]) => kind === 'string')
      .map(([name]) => name),
    ...(contract.body === undefined ? [] : ['body']),
  ]
}

/** The schema of a query parameter. */
export function createParameterSchema(parameter: QueryParameterKind | QueryParameter): CatalogSchema {
  if (isChoice(parameter)) return { type: 'string', enum: parameter }
  const { kind, minimum, maximum, format } = toParameter(parameter)
  const [type = 'string'] = /^[a-z]+/.exec(kind) ?? []
  const item: CatalogSchema = {
    type,
    ...(type === 'integer' ? { minimum: minimum ?? 0 } : {}),
    ...(maximum === undefined ? {} : { maximum }),
    ...(format === undefined ? {} : { format }),
  }
  return kind.includes('[]') ? { type: 'array', items: item } : item
}

function toArgument(name: string, { type, enum: choices, format }: CatalogSchema): CatalogArgument {
  return {
    name,
    // Made above.
    type: type as CatalogType,
    in: 'query',
    ...(choices === undefined ? {} : { choices: choices.map(String) }),
    ...(format === 'date-time' ? { format } : {}),
  }
}

function isOptional(parameter: QueryParameterKind | QueryParameter): boolean {
  return !isChoice(parameter) && toParameter(parameter).kind.endsWith('?')
}

function toParameter(
  parameter: Exclude<QueryParameterKind, readonly string[]> | QueryParameter,
): QueryParameter {
  return typeof parameter === 'string' ? { kind: parameter } : parameter
}

function isChoice(parameter: QueryParameterKind | QueryParameter): parameter is readonly string[] {
  return Array.isArray(parameter)
}

function listPathParameters({ path }: Contract): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
