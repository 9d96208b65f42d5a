import type { Catalog, CatalogOperation } from '@cloudconnexa/catalog'
import { Secret } from '@cloudconnexa/core'
import { listSecretNames } from '../../session/safety/secret-names.ts'

/** What no operation of the catalog hands out, because tokens are internal. */
const internalNames = ['access_token', 'refresh_token']

/** `pre_shared_key` and `preSharedKey` are one name. */
function normalize(name: string): string {
  return name.replaceAll(/[-_]/g, '').toLowerCase()
}

/** Hides what must not be printed unasked. */
export interface SecretMask {
  /** Names of the properties that are hidden, at any depth. */
  readonly names: readonly string[]
  /** Wraps the secrets of a response, or of an item of a list. */
  readonly apply: (value: unknown) => unknown
  /** Finds the first property that holds a secret. */
  readonly find: (value: unknown) => string | undefined
}

/**
 * Creates a mask for the response of one operation. Properties with the name of any known secret are hidden at any depth, which also
 * covers operations that are newer than the catalog.
 *
 * @param operation - The operation, where it is known.
 * @param catalogs - Where to look for names of secrets.
 */
export function createSecretMask(
  operation: CatalogOperation | undefined,
  catalogs: readonly Pick<Catalog, 'operations'>[],
): SecretMask {
  const names = [...listSecretNames(catalogs), ...internalNames].toSorted()
  const known = new Set(names.map(normalize))
  const isWhole = operation?.responseSecrets?.includes('') === true
  const apply = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(apply)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([name, part]): [string, unknown] => [
      name,
      known.has(normalize(name)) ? wrap(part) : apply(part),
    ])
    return Object.fromEntries(entries)
  }
  const find = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined
    for (const [name, part] of Object.entries(value)) {
      const found = known.has(normalize(name)) && part !== null ? name : find(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  return { names, apply: isWhole ? wrap : apply, find }
}

function wrap(value: unknown): unknown {
  if (value === null || value === undefined) return value
  return new Secret(typeof value === 'string' ? value : JSON.stringify(value))
}
