import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import { findTypeName } from '../contracts/operation-contract.ts'
import type { Side } from '../models/model-forms.ts'
import type { NameTable } from '../spec/names.ts'
import type { CatalogFacts } from './operation-entry.ts'

/**
 * The schemas of `SettingsChanges` and `SettingsValues`, which the compiler works out from the methods of the settings, so that no
 * declaration lists what is in them. Empty for a service without settings.
 */
export function createSettingsSchemas(
  service: string,
  names: NameTable,
  facts: CatalogFacts,
): ReadonlyMap<string, CatalogSchema> {
  const changes = createAreas(service, { verb: 'set', side: 'request' }, names, facts)
  const values = createAreas(service, { verb: 'get', side: 'response' }, names, facts)
  return changes === undefined || values === undefined
    ? new Map()
    : new Map([
        ['SettingsChanges', { ...changes, description: 'Settings to write, by area and name.' }],
        ['SettingsValues', { ...values, description: 'All settings, by area and name.' }],
      ])
}

function createAreas(
  service: string,
  { verb, side }: { readonly verb: string; readonly side: Side },
  names: NameTable,
  { forms, document }: CatalogFacts,
): CatalogSchema | undefined {
  const areas: Record<string, Record<string, CatalogSchema>> = {}
  for (const [id, name] of Object.entries(names)) {
    const [area, setting, method] = name.method.split('.')
    if (name.service !== service || setting === undefined || area === undefined || method !== verb) continue
    const operation = document.operations.find((one) => one.id === id)
    const typeName = operation && findTypeName(operation, side, forms)
    if (typeName !== undefined) (areas[area] ??= {})[setting] = { $ref: `#/$defs/${typeName}` }
  }
  if (Object.keys(areas).length === 0) return undefined
  const createObject = (properties: Readonly<Record<string, CatalogSchema>>): CatalogSchema => ({
    type: 'object',
    properties,
    additionalProperties: false,
  })
  return createObject(
    Object.fromEntries(Object.entries(areas).map(([area, settings]) => [area, createObject(settings)])),
  )
}
