import type { Catalog, CatalogOperation } from '@cloudconnexa/catalog'

/**
 * Finds the operation that a request carries out.
 *
 * @param catalogs - Where to look.
 * @param method - HTTP method.
 * @param path - Path below that of the API, with values in place of its parameters.
 * @returns `undefined` where no catalog has it.
 */
export function findOperationByPath(
  catalogs: readonly Pick<Catalog, 'operations'>[],
  method: string,
  path: string,
): CatalogOperation | undefined {
  const segments = path.split('/')
  const fitting = catalogs
    .flatMap(({ operations }) => operations)
    .filter((operation) => operation.method === method && fits(operation.path.split('/'), segments))
  // `/networks/connectors` is no network with the id `connectors`.
  return fitting.toSorted((left, right) => countParameters(left) - countParameters(right))[0]
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  )
}

function countParameters({ path }: CatalogOperation): number {
  return path.split('{').length
}
