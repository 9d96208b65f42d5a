import type { Catalog, CatalogEntry } from '@cloudconnexa/catalog'
import { readLastName } from '../../../session/safety/secret-names.ts'

/**
 * Whether the response of a method is worthless without its secret: it is one as a whole (profiles, tokens), or holds one that the API
 * makes up and shows once. Secrets that requests carry too, such as pre-shared keys, can be read again at any time.
 *
 * @param entry - The method.
 * @param catalog - The catalog that has it.
 */
export function mintsSecret({ effect, operations: ids }: CatalogEntry, { operations }: Catalog): boolean {
  if (effect !== 'write') return false
  const passed = new Set(operations.flatMap(({ requestSecrets = [] }) => requestSecrets.map(readLastName)))
  return operations
    .filter(({ id }) => ids.includes(id))
    .some(({ responseSecrets = [] }) => responseSecrets.some((path) => !passed.has(readLastName(path))))
}
