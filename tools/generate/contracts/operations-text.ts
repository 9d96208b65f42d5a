import type { Contract, QueryParameter, QueryParameterKind } from '@cloudconnexa/core/service'
import type { Operation } from '../spec/document.ts'
import type { SectionForms } from '../models/model-forms.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import { buildContract, findTypeName } from './operation-contract.ts'

/** File with the contracts of a package. */
export const operationsFile = 'operations.gen.ts'

/** A contract together with the names of the types of its bodies. */
interface DescribedContract {
  readonly contract: Contract
  readonly summary: string | undefined
  /** Why it may be sent again, though it is a POST. */
  readonly repeatableReason?: string | undefined
  readonly requestType: string | undefined
  readonly responseType: string | undefined
}

/** The contracts of a section and their list, not yet formatted. */
export function createOperationsText(
  operations: readonly Operation[],
  forms: SectionForms,
  facts: OperationFacts,
): string {
  const described = operations.map((operation): DescribedContract => ({
    contract: buildContract(operation, forms, facts),
    summary: operation.summary,
    repeatableReason: facts.repeatable.get(operation.id),
    requestType: findTypeName(operation, 'request', forms),
    responseType: findTypeName(operation, 'response', forms),
  }))
  return createContractsText(described)
}

/** The text of some contracts, for packages of the document and for those that a person describes. */
function createContractsText(described: readonly DescribedContract[]): string {
  const types = new Set(
    described.flatMap(({ requestType, responseType }) =>
      [requestType, responseType].filter((name) => name !== undefined),
    ),
  )
  return [
    `import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'\n` +
      `import type * as models from './models/model-table.gen.ts'` +
      (types.size === 0
        ? ''
        : `\nimport type { ${[...types].toSorted().join(', ')} } from './models/index.gen.ts'`),
    `// The models are loaded with the first body or check, and zod where one has to be explained.\n` +
      `const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))`,
    ...described.map(createContractText),
    `/** Every contract of this package. */\n` +
      `export const allOperations: readonly Contract[] = [${described.map(({ contract }) => contract.id).join(', ')}]`,
  ].join('\n\n')
}

function createContractText(described: DescribedContract): string {
  const { contract } = described
  return (
    `/** ${createDescription(described)} */\n` +
    `export const ${contract.id}: Operation<${createInputType(described)}, ${createOutputType(described)}> = ` +
    `operation(${JSON.stringify(contract)})`
  )
}

function createDescription({ contract, summary, repeatableReason }: DescribedContract): string {
  const heading = `\`${contract.method} ${contract.path}\``
  const repeatable = repeatableReason === undefined ? '' : `. Repeatable: ${repeatableReason}.`
  return `${summary === undefined ? heading : `${summary.replace(/\.$/, '')}: ${heading}`}${repeatable}`
}

function createInputType({ contract, requestType }: DescribedContract): string {
  const members = [
    ...[...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `readonly ${name ?? ''}: string`),
    ...Object.entries(contract.query ?? {}).map(([name, kind]) => createParameterType(name, kind)),
    ...(requestType === undefined ? [] : [`readonly body: ${requestType}`]),
  ]
  return members.length === 0 ? 'Record<string, never>' : `{ ${members.join('; ')} }`
}

function createParameterType(name: string, parameter: QueryParameterKind | QueryParameter): string {
  const kind = typeof parameter === 'object' && 'kind' in parameter ? parameter.kind : parameter
  if (typeof kind === 'object') return `readonly ${name}: ${kind.map((choice) => `'${choice}'`).join(' | ')}`
  const scalar = kind.startsWith('integer') ? 'number' : kind.startsWith('boolean') ? 'boolean' : 'string'
  const type = kind.includes('[]') ? `readonly ${scalar}[]` : scalar
  return kind.endsWith('?') ? `readonly ${name}?: ${type} | undefined` : `readonly ${name}: ${type}`
}

function createOutputType({ contract, responseType }: DescribedContract): string {
  const isOptional = contract.pending === true || contract.mayBeEmpty === true
  return `${responseType ?? 'void'}${isOptional && responseType !== undefined ? ' | undefined' : ''}`
}
