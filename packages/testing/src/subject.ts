import { fileURLToPath } from 'node:url'
import type { CallOptions } from '@cloudconnexa/core'
import type { Contract, Operation, ServiceDefinition } from '@cloudconnexa/core/service'
import { type Built, describeBuilt, type Loading } from './built-description.ts'
import type { ConformanceOptions } from './conformance-options.ts'
import { type PackageManifest, readManifest } from './package-manifest.ts'

/** Path parameters, query and body of a call. */
export type Input = Readonly<Record<string, unknown>>

/** An operation of any package. */
export type AnyOperation = Operation<Input, unknown>

/** What is checked, without the type of its service. */
export interface Subject {
  readonly definition: ServiceDefinition<unknown>
  /** The operations of the definition that were made by `operations`; `contracts` reports the others. */
  readonly operations: readonly AnyOperation[]
  readonly packageFolder: string
  /** The package.json. */
  readonly manifest: () => Promise<PackageManifest>
  /** What the built package exports; looked at once for each way of loading. */
  readonly built: (how: Loading) => Promise<Built>
  readonly samples: Readonly<Record<string, Input>>
  readonly answers: Readonly<Record<string, unknown>>
  readonly lists: Readonly<Record<string, (service: unknown, options: CallOptions) => AsyncIterable<unknown>>>
}

/** Fills in defaults. */
export function subjectOf<Service>({
  definition,
  packageFolder,
  samples = {},
  answers = {},
  lists = {},
}: ConformanceOptions<Service>): Subject {
  const calls = Object.entries(lists).map(([id, call]) => [
    id,
    // What is called is the service that this very definition has made.
    (service: unknown, options: CallOptions) => call(service as Service, options),
  ])
  const folder = packageFolder instanceof URL ? fileURLToPath(packageFolder) : pathOf(packageFolder)
  const manifest = (): Promise<PackageManifest> => readManifest(folder)
  return {
    definition,
    operations: (Array.isArray(definition.operations) ? definition.operations : []).filter(isOperation),
    packageFolder: folder,
    manifest,
    built: once(async (how) => describeBuilt(folder, (await manifest()).name, how)),
    samples,
    answers,
    lists: Object.fromEntries(calls),
  }
}

/** Whether a contract was given its models. */
export function isOperation(contract: Contract): contract is AnyOperation {
  return 'models' in contract && typeof contract.models === 'function'
}

/** Names of the parameters in a path, in their order. */
export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
}

function once(describe: (how: Loading) => Promise<Built>): (how: Loading) => Promise<Built> {
  const known = new Map<Loading, Promise<Built>>()
  return (how) => {
    const built = known.get(how) ?? describe(how)
    known.set(how, built)
    return built
  }
}

function pathOf(folder: string): string {
  return folder.startsWith('file:') ? fileURLToPath(folder) : folder
}
