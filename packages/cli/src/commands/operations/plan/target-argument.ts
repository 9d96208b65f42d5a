import type { CatalogArgument, CatalogEntry } from '@cloudconnexa/catalog'

/** The argument that names what a method is about; the last one is meant. */
export function findTargetArgument({ arguments: args }: CatalogEntry): CatalogArgument | undefined {
  return args.findLast(({ reference, in: place }) => reference !== undefined && place === 'path')
}
