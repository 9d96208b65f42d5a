import type { Catalog } from '@cloudconnexa/catalog'

/**
 * Lists the names of all properties that hold a secret in the request or the response of an operation, sorted.
 *
 * @param catalogs - Where to look.
 */
export function listSecretNames(catalogs: readonly Pick<Catalog, 'operations'>[]): readonly string[] {
  const paths = catalogs
    .flatMap(({ operations }) => operations)
    .flatMap(({ requestSecrets = [], responseSecrets = [] }) => [...requestSecrets, ...responseSecrets])
  return [...new Set(paths.map(readLastName))].filter((name) => name !== '').toSorted()
}

/**
 * Reads the name of the property that a path ends in: `psk` of `config.psk`, `keys` of `keys[]`.
 *
 * @param path - Empty for a whole body.
 */
export function readLastName(path: string): string {
  return path.split('.').at(-1)?.replaceAll('[]', '') ?? ''
}
