import { ConfigurationError } from '@cloudconnexa/errors'
import { type Contract, isRepeatable } from '../contract/operation.ts'
import type { ServiceDefinition } from '../service/service.ts'
import type { Catalog, CatalogEntry, CatalogOperation, Effect } from './catalog.ts'
import { findArgument, findParameters, listRequiredInput } from './contract-arguments.ts'
import type { DescribedArgument, DescribedMethod, MethodDescription } from './method-description.ts'

/**
 * Describes a method of a service for its catalog.
 *
 * @param contract - The contract that it carries out as it is; an array of them for a method that is made of several, or of one in
 *   another form.
 * @param description - What the contract does not say.
 * @throws {ConfigurationError} (`SERVICE_INVALID`) when an argument is none of the contract, or one is missing that it needs.
 */
export function describe(
  contract: Contract | readonly Contract[],
  description: MethodDescription,
): DescribedMethod {
  if (isContracts(contract)) return { contracts: contract, kind: 'composite', description }
  const named = (description.arguments ?? []).map(readName)
  const needed = listRequiredInput(contract)
  const missing = needed.filter((name) => !named.includes(name) && description.paging === undefined)
  const [problem] = [
    ...missing.map((name) => `needs ${name}, which is not among its arguments`),
    ...(description.arguments ?? [])
      .filter((one) => typeof one === 'string' && findArgument(contract, one) === undefined)
      .map((one) => `has no ${readName(one)}`),
  ]
  if (problem !== undefined) throw createInvalid(`${contract.id} ${problem}.`)
  return { contracts: [contract], kind: 'operation', description }
}

/**
 * Makes the catalog of a service, so that its methods appear beside those of the SDK wherever a catalog is read: in a command line, in a
 * form, in a list of tools.
 *
 * @param definition - What `defineService` has made.
 * @param summary - What the service is, in one sentence.
 * @param methods - Its methods, each by {@link describe}.
 * @throws {ConfigurationError} (`SERVICE_INVALID`) when two of them have one name.
 */
export function defineCatalog(
  definition: Pick<ServiceDefinition<unknown>, 'name' | 'package'>,
  summary: string,
  methods: readonly DescribedMethod[],
): Catalog {
  const { name: service, package: origin } = definition
  const operations = createOperations(methods)
  const effects = new Map([...operations].map(([id, { effect }]) => [id, effect]))
  const entries = methods.map((method) => createEntry(service, origin.name, method, effects))
  const paths = entries.map(({ path }) => path)
  const twice = paths.find((path, index) => paths.indexOf(path) !== index)
  if (twice !== undefined) throw createInvalid(`The catalog of ${origin.name} has ${twice} twice.`)
  return {
    service,
    package: origin.name,
    summary,
    entries,
    operations: [...operations.values()],
    load: async () => {
      const { createSection } = await import('./create-section.ts')
      return createSection(entries, methods)
    },
  }
}

function createEntry(
  service: string,
  packageName: string,
  { contracts, kind, description }: DescribedMethod,
  effects: ReadonlyMap<string, Effect>,
): CatalogEntry {
  const { method, summary, arguments: named = [], paging, waits } = description
  const found = contracts.map(({ id }) => effects.get(id))
  return {
    path: `${service}.${method}`,
    package: packageName,
    kind,
    summary,
    effect: description.effect ?? strongestFirst.find((effect) => found.includes(effect)) ?? 'read',
    operations: contracts.map(({ id }) => id),
    arguments: named.map((one) => {
      const known = contracts.map((contract) => findArgument(contract, readName(one)))
      return (
        known.find((argument) => argument !== undefined) ?? { name: readName(one), type: 'any', in: 'method' }
      )
    }),
    parameters: kind === 'operation' ? contracts.flatMap((contract) => findParameters(contract)) : [],
    result:
      description.result ?? (paging === undefined ? (kind === 'operation' ? 'call' : 'promise') : 'list'),
    ...(waits === undefined ? {} : { waits }),
  }
}

function createOperations(methods: readonly DescribedMethod[]): ReadonlyMap<string, CatalogOperation> {
  const operations = new Map<string, CatalogOperation>()
  // A method that carries out an operation as it is knows more of it than one that is made of several.
  for (const { contracts, kind, description } of methods.toSorted(compareKinds)) {
    for (const contract of contracts) {
      const isOwn = kind === 'operation'
      operations.set(contract.id, createOperation(contract, isOwn ? description : {}))
    }
  }
  return operations
}

function createOperation(
  contract: Contract,
  { effect, paging }: Pick<MethodDescription, 'effect' | 'paging'>,
): CatalogOperation {
  const { id, method, path, basePath, since, secrets } = contract
  return {
    id,
    method,
    path,
    ...(basePath === undefined ? {} : { basePath }),
    ...(since === undefined ? {} : { since }),
    effect: effect ?? getEffect(contract),
    isRepeatable: isRepeatable(contract),
    ...(paging === undefined ? {} : { paging }),
    ...(contract.body === undefined ? {} : { body: contract.bodyEncoding ?? 'json' }),
    ...(contract.response === undefined ? {} : { response: contract.responseEncoding ?? 'json' }),
    ...(secrets === undefined ? {} : { responseSecrets: secrets }),
  }
}

const strongestFirst: readonly Effect[] = ['destructive', 'write', 'read']

function getEffect({ method }: Contract): Effect {
  if (method === 'GET') return 'read'
  return method === 'DELETE' ? 'destructive' : 'write'
}

/** Composites first, so that what operations say comes after it. */
function compareKinds({ kind: one }: DescribedMethod, { kind: other }: DescribedMethod): number {
  return Number(one === 'operation') - Number(other === 'operation')
}

function readName(argument: string | DescribedArgument): string {
  return typeof argument === 'string' ? argument : argument.name
}

function isContracts(contract: Contract | readonly Contract[]): contract is readonly Contract[] {
  return Array.isArray(contract)
}

function createInvalid(message: string): ConfigurationError {
  return new ConfigurationError(message, {
    code: 'SERVICE_INVALID',
    hint: 'Correct what is passed to `describe`, in the package of the service.',
  })
}
