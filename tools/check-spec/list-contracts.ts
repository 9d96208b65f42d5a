import type { Contract } from '@cloudconnexa/core/service'
import * as definitions from '../../packages/client/src/service-definitions.gen.ts'
import { serviceSections } from '../generate/spec/sections.ts'

/** A contract of the SDK and the key of the service that it belongs to. */
export interface FoundContract {
  readonly service: string
  readonly contract: Contract
}

/** The contracts of all service definitions that the client package exports, but for services that the document does not know. */
export function listContracts(): readonly FoundContract[] {
  const undocumented = new Set(
    serviceSections.filter(({ tags }) => tags.length === 0).map(({ service }) => service),
  )
  return Object.entries(definitions).flatMap(([service, value]) =>
    isDefinition(value) && !undocumented.has(service)
      ? value.operations.map((contract) => ({ service, contract }))
      : [],
  )
}

function isDefinition(value: unknown): value is { readonly operations: readonly Contract[] } {
  return typeof value === 'object' && value !== null && 'operations' in value && 'create' in value
}
