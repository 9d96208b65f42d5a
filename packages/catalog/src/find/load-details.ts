import type { Catalog, CatalogDetails, CatalogEntry, CatalogSchema } from '@cloudconnexa/core/catalog'
import { catalogs as ownCatalogs } from '../data/catalogs.gen.ts'
import { findEntry } from './find-entry.ts'

const prefix = '#/$defs/'

/**
 * Loads documentation and schemas of a method. Each schema brings all others that it refers to, so that any JSON Schema library can take
 * it as it is.
 *
 * @param id - The entry, its path, or the id of an operation.
 * @param catalogs - Where to look. Default: the services of the SDK.
 * @throws {ValidationError} when there is no such method.
 */
export async function loadDetails(
  id: string | CatalogEntry,
  catalogs: readonly Catalog[] = ownCatalogs,
): Promise<CatalogDetails> {
  const entry = typeof id === 'string' ? findEntry(id, catalogs) : id
  const catalog = catalogs.find(
    ({ service, entries }) =>
      entry?.path.startsWith(`${service}.`) === true && entries.some(({ path }) => path === entry.path),
  )
  if (entry === undefined || catalog === undefined)
    throw await createError(typeof id === 'string' ? id : id.path)
  const { schemas, details } = await catalog.load()
  const found = details[entry.path]
  if (found === undefined) throw await createError(entry.path)
  const { input, output } = found
  return {
    ...found,
    input: bundle(input, schemas),
    ...(output === undefined ? {} : { output: bundle(output, schemas) }),
  }
}

/** Errors are loaded with the first of them: who reads the catalog pays for its data alone. */
async function createError(id: string): Promise<Error> {
  const { createUnknownMethod } = await import('./unknown-method.ts')
  return createUnknownMethod(id)
}

function bundle(schema: CatalogSchema, schemas: Readonly<Record<string, CatalogSchema>>): CatalogSchema {
  const names = new Set<string>()
  collectNames(schema, schemas, names)
  if (names.size === 0) return schema
  const $defs = Object.fromEntries([...names].toSorted().map((name) => [name, schemas[name] ?? {}]))
  return { ...schema, $defs }
}

function collectNames(
  part: unknown,
  schemas: Readonly<Record<string, CatalogSchema>>,
  names: Set<string>,
): void {
  if (typeof part !== 'object' || part === null) return
  for (const [key, value] of Object.entries(part)) {
    const name = key === '$ref' && typeof value === 'string' ? value.slice(prefix.length) : undefined
    if (name === undefined) collectNames(value, schemas, names)
    else if (!names.has(name)) {
      names.add(name)
      collectNames(schemas[name], schemas, names)
    }
  }
}
