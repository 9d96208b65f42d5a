import { fileURLToPath } from 'node:url'
import type { CallOptions } from '@cloudconnexa/core'
import type { Catalog } from '@cloudconnexa/core/catalog'
import type { Contract, Operation, ServiceDefinition } from '@cloudconnexa/core/service'
import { type Built, describeBuilt, type Loading } from '../package/built-description.ts'
import type { ConformanceOptions } from './conformance-options.ts'
import { type PackageManifest, readManifest } from '../package/package-manifest.ts'

/** Path parameters, query and body of a call. */
export type Input = Readonly<Record<string, unknown>>

/** An operation of any package. */
export type AnyOperation = Operation<Input, unknown>

/** The package that is checked, without the type of its service. */
export interface Subject {
  readonly definition: ServiceDefinition<unknown>
  /** The catalog, of a package that has one. */
  readonly catalog: Catalog | undefined
  /** The operations of the definition that `operations` created; `contracts` reports the others. */
  readonly operations: readonly AnyOperation[]
  readonly packageFolder: string
  /** The package.json. */
  readonly manifest: () => Promise<PackageManifest>
  /** What the built package exports; read once for each way of loading. */
  readonly built: (how: Loading) => Promise<Built>
  readonly samples: Readonly<Record<string, Input>>
  readonly responses: Readonly<Record<string, unknown>>
  readonly lists: Readonly<Record<string, (service: unknown, options: CallOptions) => AsyncIterable<unknown>>>
}

/** Creates a subject from the options and their defaults. */
export function createSubject<Service>({
  definition,
  catalog,
  packageFolder,
  samples = {},
  responses = {},
  lists = {},
}: ConformanceOptions<Service>): Subject {
  const calls = Object.entries(lists).map(([id, call]) => [
    id,
    // The service was created by this definition.
    (service: unknown, options: CallOptions) => call(service as Service, options),
  ])
  const folder = packageFolder instanceof URL ? fileURLToPath(packageFolder) : toPath(packageFolder)
  const manifest = (): Promise<PackageManifest> => readManifest(folder)
  return {
    definition,
    catalog,
    operations: (Array.isArray(definition.operations) ? definition.operations : []).filter(isOperation),
    packageFolder: folder,
    manifest,
    built: callOnce(async (how) => describeBuilt(folder, (await manifest()).name, how)),
    samples,
    responses,
    lists: Object.fromEntries(calls),
  }
}

/** Whether a contract has its models. */
export function isOperation(contract: Contract): contract is AnyOperation {
  return 'models' in contract && typeof contract.models === 'function'
}

/** Parses the names of the parameters in a path, in their order. */
export function parsePathParameters(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
}

function callOnce(describe: (how: Loading) => Promise<Built>): (how: Loading) => Promise<Built> {
  const known = new Map<Loading, Promise<Built>>()
  return (how) => {
    const built = known.get(how) ?? describe(how)
    known.set(how, built)
    return built
  }
}

function toPath(folder: string): string {
  return folder.startsWith('file:') ? fileURLToPath(folder) : folder
}
