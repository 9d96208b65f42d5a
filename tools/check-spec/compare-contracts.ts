import type { Contract, QueryParameterKind } from '@cloudconnexa/core/service'
import { referencedName, type ApiDocument, type JsonSchema, type Operation } from '../generate/document.ts'
import type { SectionForms, Side } from '../generate/model-forms.ts'
import { isSecretAnswer, isSecretProperty, type Secrets } from '../generate/secrets.ts'
import { camelCase } from '../generate/text-case.ts'
import { type Comparison, differences, type Finding } from './finding.ts'
import { propertyPaths } from '../generate/property-paths.ts'
import type { WireFacts } from '../generate/wire-facts.ts'

/** A contract of the SDK and the key of the service that it belongs to. */
export interface FoundContract {
  readonly service: string
  readonly contract: Contract
}

/** What the document says on operations. */
export interface DocumentedOperations {
  readonly document: ApiDocument
  readonly secrets: Secrets
  readonly wireFacts: ReadonlyMap<string, WireFacts>
  /** The models of the section that an operation belongs to. */
  readonly formsOf: (operation: Operation) => SectionForms
  /** Key of the service that an operation belongs to. */
  readonly serviceOf: (operation: Operation) => string
}

/** Compares all contracts with all operations. */
export function compareContracts(
  found: readonly FoundContract[],
  documented: DocumentedOperations,
): readonly Finding[] {
  const operations = new Map(documented.document.operations.map((operation) => [operation.id, operation]))
  const seen = new Set<string>()
  const findings: Finding[] = []
  const add = (name: string, text: string): void => {
    findings.push({ about: 'operation', name, text })
  }
  for (const { service, contract } of found) {
    const { id } = contract
    if (seen.has(id)) add(id, `${id}: there are several contracts for it`)
    seen.add(id)
    const operation = operations.get(id)
    const facts = documented.wireFacts.get(id)
    if (operation === undefined || facts === undefined)
      add(id, `${id}: the document has no such operation, but ${service} has a contract for it`)
    else
      for (const text of differences(id, comparisons(service, contract, operation, facts, documented)))
        add(id, text)
  }
  for (const id of operations.keys()) if (!seen.has(id)) add(id, `${id}: no service has a contract for it`)
  return findings
}

function comparisons(
  service: string,
  contract: Contract,
  operation: Operation,
  facts: WireFacts,
  { document, secrets, formsOf, serviceOf }: DocumentedOperations,
): readonly Comparison[] {
  const forms = formsOf(operation)
  return [
    { what: 'service', sdk: service, document: serviceOf(operation) },
    { what: 'method', sdk: contract.method, document: operation.method },
    { what: 'path', sdk: contract.path, document: operation.path },
    {
      what: 'list of path parameters',
      sdk: listText([...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
      document: listText(operation.pathParameters),
    },
    ...queryComparisons(contract, facts),
    ...bodyComparisons(contract, operation, facts, forms),
    ...answerComparisons(contract, operation, facts, forms),
    { what: 'first API version', sdk: contract.since ?? '1.0', document: facts.since },
    {
      what: 'list of secrets',
      sdk: listText(contract.secrets ?? []),
      document: listText(secretPaths(operation, document, secrets)),
    },
  ]
}

function queryComparisons({ query = {} }: Contract, facts: WireFacts): readonly Comparison[] {
  const names = new Set([...Object.keys(query), ...facts.query.keys()])
  return [...names].map((name) => {
    const kind = query[name]
    const parameter = facts.query.get(name)
    return {
      what: `query parameter ${name}`,
      sdk: kind === undefined ? undefined : contractKind(kind),
      document: parameter === undefined ? undefined : documentedKind(parameter.schema, parameter.required),
    }
  })
}

function contractKind(kind: QueryParameterKind): string {
  if (typeof kind === 'object') return choiceText(kind, true)
  const isOptional = kind.endsWith('?')
  return kindText(isOptional ? kind.slice(0, -1) : kind, !isOptional)
}

function documentedKind(schema: JsonSchema, required: boolean): string {
  return schema.enum === undefined
    ? kindText(schema.type ?? 'any', required)
    : choiceText(schema.enum, required)
}

function choiceText(values: readonly string[], required: boolean): string {
  return kindText(`one of ${values.toSorted().join(' | ')}`, required)
}

function kindText(kind: string, required: boolean): string {
  return `${kind} (${required ? 'required' : 'optional'})`
}

function bodyComparisons(
  { body, bodyEncoding = 'json' }: Contract,
  operation: Operation,
  facts: WireFacts,
  forms: SectionForms,
): readonly Comparison[] {
  return [
    { what: 'body', sdk: body, document: modelName(operation, 'request', forms) },
    // Where one side has no body, the line above says so.
    ...(body === undefined || facts.body === undefined
      ? []
      : [{ what: 'kind of body', sdk: bodyEncoding, document: facts.body }]),
  ]
}

function answerComparisons(
  { response, responseEncoding = 'json', pending, mayBeEmpty }: Contract,
  operation: Operation,
  { answers }: WireFacts,
  forms: SectionForms,
): readonly Comparison[] {
  const pendingAnswer = answers.find(({ status }) => status === '202')
  const others = answers.filter((answer) => answer !== pendingAnswer)
  const isKnown = others.every(({ status }) => ['200', '201', '204'].includes(status))
  return [
    { what: 'answer', sdk: response, document: modelName(operation, 'response', forms) },
    {
      what: 'kind of answer',
      sdk: response === undefined ? 'empty' : responseEncoding,
      document: others.map(({ status, kind }) => (isKnown ? kind : `${kind} with ${status}`)).join(' or '),
    },
    { what: 'answer 202', sdk: pending === true ? 'empty' : undefined, document: pendingAnswer?.kind },
    {
      what: 'empty answer',
      sdk: mayBeEmpty === true ? 'allowed' : undefined,
      document: others.length > 1 && others.some(({ kind }) => kind === 'empty') ? 'allowed' : undefined,
    },
  ]
}

/** Name of the model of a body or answer; `undefined` where there is none. */
function modelName(operation: Operation, side: Side, forms: SectionForms): string | undefined {
  const schema = side === 'request' ? operation.body : operation.answer
  if (schema === undefined) return undefined
  if (schema.$ref !== undefined) return camelCase(forms.typeName(referencedName(schema.$ref), side))
  const form = forms.inline.find((one) => one.operation === operation && one.side === side)
  return form && camelCase(form.typeName)
}

/** Where secrets stand in the answer of an operation. */
function secretPaths(operation: Operation, document: ApiDocument, secrets: Secrets): readonly string[] {
  if (isSecretAnswer(secrets, operation.id)) return ['']
  const paths = propertyPaths(operation.answer ?? {}, document, (schemaName, name) =>
    isSecretProperty(secrets, schemaName, name) ? 'secret' : undefined,
  )
  return [...paths.keys()]
}

function listText(names: readonly string[]): string {
  return names.length === 0
    ? 'empty'
    : names
        .map((name) => (name === '' ? 'the whole answer' : name))
        .toSorted()
        .join(', ')
}
