import { join } from 'node:path'
import * as client from '../../packages/client/src/service-definitions.gen.ts'
import type { Contract } from '@cloudconnexa/core/service'
import { documentedSections, serviceSections } from '../generate/sections.ts'
import type { FoundContract } from './compare-contracts.ts'
import { loadPackageModels, type PackageModels } from './package-models.ts'

/** The SDK as values: what its packages export. */
export interface Sdk {
  /** The contracts of all service definitions that the client package exports, but for services that the document does not know. */
  readonly contracts: readonly FoundContract[]
  /** Models by folder name of the package. */
  readonly models: ReadonlyMap<string, PackageModels>
}

/** Imports the SDK from its sources. */
export async function loadSdk(packagesFolder: string): Promise<Sdk> {
  const outside = new Set(
    serviceSections.filter(({ tags }) => tags.length === 0).map(({ service }) => service),
  )
  const contracts = Object.entries(client).flatMap(([service, value]) =>
    isDefinition(value) && !outside.has(service)
      ? value.operations.map((contract) => ({ service, contract }))
      : [],
  )
  const models = await Promise.all(
    documentedSections.map(async (section) => {
      const folder = join(packagesFolder, section.package, 'src', 'schemas')
      return [section.package, await loadPackageModels(folder)] as const
    }),
  )
  return { contracts, models: new Map(models) }
}

function isDefinition(value: unknown): value is { readonly operations: readonly Contract[] } {
  return typeof value === 'object' && value !== null && 'operations' in value && 'create' in value
}
