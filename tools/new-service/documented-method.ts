import type { Contract } from '@cloudconnexa/core/service'
import { type JsonSchema, type Operation, getReferencedName } from '../generate/spec/document.ts'
import type { SectionForms } from '../generate/models/model-forms.ts'
import type { OperationName } from '../generate/spec/names.ts'
import { buildContract, findTypeName } from '../generate/contracts/operation-contract.ts'
import type { OperationFacts } from '../generate/spec/read-operation-facts.ts'

/** What the API document and its tables say on a section. */
export interface SectionFacts extends OperationFacts {
  readonly forms: SectionForms
}

/** How the response of an operation becomes a result. */
type ResultKind = 'single' | 'array' | 'pages' | 'cursors'

/** A method of a service, as the API document describes its operation. */
export interface DocumentedMethod {
  readonly operation: Operation
  readonly contract: Contract
  readonly since: string
  /** Keys that lead to the method, such as `['connectors', 'ipsec', 'start']`. */
  readonly way: readonly string[]
  /** Positional parameters with their types. */
  readonly parameters: readonly (readonly [name: string, type: string])[]
  /** Optional query parameters besides those of paging, with their types. */
  readonly filters: readonly (readonly [name: string, type: string])[]
  readonly kind: ResultKind
  /** Type of the body of the response; `undefined` where there is none. */
  readonly responseType?: string
  /** Of a list: the type of its items, and the property that holds them. */
  readonly item?: { readonly type: string; readonly property: string }
}

const pagingParameters: ReadonlySet<string> = new Set(['page', 'size', 'cursor'])

/** Works out contract and method of an operation. */
export function describeMethod(
  operation: Operation,
  name: OperationName,
  facts: SectionFacts,
): DocumentedMethod {
  const wire = facts.wireFacts.get(operation.id)
  if (wire === undefined) throw new Error(`The API document has lost ${operation.id}.`)
  const responseType = findTypeName(operation, 'response', facts.forms)
  const list = describeList(operation, responseType, facts)
  const getType = (parameter: string): string => {
    if (parameter === 'body') return findTypeName(operation, 'request', facts.forms) ?? 'unknown'
    return operation.pathParameters.includes(parameter)
      ? 'string'
      : toScriptType(wire.query.get(parameter)?.schema ?? {})
  }
  return {
    operation,
    contract: buildContract(operation, facts.forms, facts),
    since: wire.since,
    way: name.method.split('.'),
    parameters: name.arguments.map((parameter) => [parameter, getType(parameter)]),
    filters: operation.optionalQuery
      .filter((parameter) => !(list !== undefined && pagingParameters.has(parameter)))
      .map((parameter) => [parameter, getType(parameter)]),
    kind: list?.kind ?? 'single',
    ...(responseType === undefined ? {} : { responseType }),
    ...(list === undefined ? {} : { item: list.item }),
  }
}

function toScriptType(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `'${value}'`).join(' | ')
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'boolean' ? 'boolean' : 'string'
}

function describeList(
  operation: Operation,
  responseType: string | undefined,
  { document, forms }: SectionFacts,
):
  | { readonly kind: ResultKind; readonly item: { readonly type: string; readonly property: string } }
  | undefined {
  const { response, optionalQuery, requiredQuery, method } = operation
  if (response === undefined || responseType === undefined || method !== 'GET') return undefined
  const itemType = ({ items }: JsonSchema, otherwise: string): string =>
    items?.$ref === undefined ? otherwise : forms.typeName(getReferencedName(items.$ref), 'response')
  if (response.type === 'array') {
    return { kind: 'array', item: { type: itemType(response, `${responseType}[number]`), property: '' } }
  }
  const schema =
    response.$ref === undefined ? response : document.schemas.get(getReferencedName(response.$ref))
  const arrays = Object.entries(schema?.properties ?? {}).filter(([, { type }]) => type === 'array')
  const [[property, array] = []] = arrays
  if (property === undefined || array === undefined || arrays.length > 1) return undefined
  const query = [...optionalQuery, ...requiredQuery]
  const item = { type: itemType(array, `NonNullable<${responseType}['${property}']>[number]`), property }
  if (query.includes('cursor')) return { kind: 'cursors', item }
  return query.includes('page') && property === 'content' ? { kind: 'pages', item } : undefined
}
