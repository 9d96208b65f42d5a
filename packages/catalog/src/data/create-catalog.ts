import type { Catalog } from '@cloudconnexa/core/catalog'

/** A catalog as it is generated. */
interface CatalogSource extends Pick<Catalog, 'service' | 'package' | 'summary' | 'load'> {
  /** Makes entries and operations. */
  readonly read: () => Pick<Catalog, 'entries' | 'operations'>
}

/**
 * Creates a catalog whose entries are made when somebody asks for them: a program that needs one service does not pay for the others.
 *
 * @param source - What it is, and what makes its entries; that is called once.
 */
export function createCatalog({ read, ...described }: CatalogSource): Catalog {
  let found: ReturnType<typeof read> | undefined
  return {
    ...described,
    get entries() {
      return (found ??= read()).entries
    },
    get operations() {
      return (found ??= read()).operations
    },
  }
}
