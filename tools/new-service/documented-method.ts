import type { Contract } from '@cloudconnexa/core/service'
import { type JsonSchema, type Operation, referencedName } from '../generate/document.ts'
import type { SectionForms } from '../generate/model-forms.ts'
import type { OperationName } from '../generate/names.ts'
import { buildContract, findTypeName, type OperationFacts } from '../generate/operation-contract.ts'

/** What the API document and its tables say on a section. */
export interface SectionFacts extends OperationFacts {
  readonly forms: SectionForms
}

/** How the answer of an operation becomes a result. */
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
  /** Type of the body of the answer; `undefined` where there is none. */
  readonly answerType?: string
  /** Of a list: the type of its items, and the property that holds them. */
  readonly item?: { readonly type: string; readonly property: string }
}

const pagingParameters: ReadonlySet<string> = new Set(['page', 'size', 'cursor'])

/** Works out contract and method of an operation. */
export function documentedMethod(
  operation: Operation,
  name: OperationName,
  facts: SectionFacts,
): DocumentedMethod {
  const wire = facts.wireFacts.get(operation.id)
  if (wire === undefined) throw new Error(`The API document has lost ${operation.id}.`)
  const answerType = findTypeName(operation, 'response', facts.forms)
  const list = listOf(operation, answerType, facts)
  const typeOf = (parameter: string): string => {
    if (parameter === 'body') return findTypeName(operation, 'request', facts.forms) ?? 'unknown'
    return operation.pathParameters.includes(parameter)
      ? 'string'
      : scriptType(wire.query.get(parameter)?.schema ?? {})
  }
  return {
    operation,
    contract: buildContract(operation, facts.forms, facts),
    since: wire.since,
    way: name.method.split('.'),
    parameters: name.arguments.map((parameter) => [parameter, typeOf(parameter)]),
    filters: operation.optionalQuery
      .filter((parameter) => !(list !== undefined && pagingParameters.has(parameter)))
      .map((parameter) => [parameter, typeOf(parameter)]),
    kind: list?.kind ?? 'single',
    ...(answerType === undefined ? {} : { answerType }),
    ...(list === undefined ? {} : { item: list.item }),
  }
}

function scriptType(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `'${value}'`).join(' | ')
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  return schema.type === 'boolean' ? 'boolean' : 'string'
}

function listOf(
  operation: Operation,
  answerType: string | undefined,
  { document, forms }: SectionFacts,
):
  | { readonly kind: ResultKind; readonly item: { readonly type: string; readonly property: string } }
  | undefined {
  const { answer, optionalQuery, requiredQuery, method } = operation
  if (answer === undefined || answerType === undefined || method !== 'GET') return undefined
  const itemType = ({ items }: JsonSchema, otherwise: string): string =>
    items?.$ref === undefined ? otherwise : forms.typeName(referencedName(items.$ref), 'response')
  if (answer.type === 'array') {
    return { kind: 'array', item: { type: itemType(answer, `${answerType}[number]`), property: '' } }
  }
  const schema = answer.$ref === undefined ? answer : document.schemas.get(referencedName(answer.$ref))
  const arrays = Object.entries(schema?.properties ?? {}).filter(([, { type }]) => type === 'array')
  const [[property, array] = []] = arrays
  if (property === undefined || array === undefined || arrays.length > 1) return undefined
  const query = [...optionalQuery, ...requiredQuery]
  const item = { type: itemType(array, `NonNullable<${answerType}['${property}']>[number]`), property }
  if (query.includes('cursor')) return { kind: 'cursors', item }
  return query.includes('page') && property === 'content' ? { kind: 'pages', item } : undefined
}
