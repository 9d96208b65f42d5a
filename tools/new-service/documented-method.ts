import type { Contract, QueryParameterKind } from '@cloudconnexa/core'
import { modelName, secretPaths } from '../check-spec/compare-contracts.ts'
import type { WireFacts } from '../check-spec/wire-facts.ts'
import { type ApiDocument, type JsonSchema, type Operation, referencedName } from '../generate/document.ts'
import type { SectionForms } from '../generate/model-forms.ts'
import type { OperationName } from '../generate/names.ts'
import type { Secrets } from '../generate/secrets.ts'
import { pascalCase } from '../generate/text-case.ts'

/** What the API document and its tables say on a section. */
export interface SectionFacts {
  readonly document: ApiDocument
  readonly secrets: Secrets
  readonly wire: ReadonlyMap<string, WireFacts>
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
  const wire = facts.wire.get(operation.id)
  if (wire === undefined) throw new Error(`The API document has lost ${operation.id}.`)
  const response = modelName(operation, 'response', facts.forms)
  const answerType = response && pascalCase(response)
  const list = listOf(operation, answerType, facts)
  const typeOf = (parameter: string): string => {
    if (parameter === 'body') return pascalCase(modelName(operation, 'request', facts.forms) ?? 'unknown')
    return operation.pathParameters.includes(parameter)
      ? 'string'
      : scriptType(wire.query.get(parameter)?.schema ?? {})
  }
  return {
    operation,
    contract: contractOf(operation, wire, facts),
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

function contractOf(
  operation: Operation,
  wire: WireFacts,
  { document, secrets, forms }: SectionFacts,
): Contract {
  const body = modelName(operation, 'request', forms)
  const response = modelName(operation, 'response', forms)
  const secretsInAnswer = secretPaths(operation, document, secrets)
  const answers = wire.answers.filter(({ status }) => status !== '202')
  return {
    id: operation.id,
    // The document's table of operations holds no other methods.
    method: operation.method as Contract['method'],
    path: operation.path,
    ...(wire.since === '1.0' ? {} : { since: wire.since }),
    ...(wire.query.size === 0 ? {} : { query: queryOf(wire) }),
    ...(body === undefined ? {} : { body }),
    ...(wire.body === 'text' ? { bodyEncoding: 'text' } : {}),
    ...(response === undefined ? {} : { response }),
    ...(answers.some(({ kind }) => kind === 'text') ? { responseEncoding: 'text' } : {}),
    ...(answers.length < wire.answers.length ? { pending: true } : {}),
    ...(answers.length > 1 && answers.some(({ kind }) => kind === 'empty') ? { mayBeEmpty: true } : {}),
    ...(secretsInAnswer.length === 0 ? {} : { secrets: secretsInAnswer }),
  }
}

function queryOf({ query }: WireFacts): Readonly<Record<string, QueryParameterKind>> {
  return Object.fromEntries(
    [...query].map(([name, { required, schema }]) => [name, queryKind(schema, required)]),
  )
}

function queryKind(schema: JsonSchema, required: boolean): QueryParameterKind {
  if (schema.enum !== undefined && required) return schema.enum
  // Whole numbers and switches always have a value of the SDK's where the API demands one, as pages have.
  if (schema.type === 'integer') return 'integer?'
  if (schema.type === 'boolean') return 'boolean?'
  return required ? 'string' : 'string?'
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
