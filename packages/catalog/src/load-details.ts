import type { Catalog, CatalogDetails, CatalogEntry, CatalogSchema } from '@cloudconnexa/core/service'
import { catalogs as ownCatalogs } from './index/catalogs.gen.ts'
import { findEntry } from './find-entry.ts'
import { createUnknownMethod } from './unknown-method.ts'

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
  const catalog = catalogs.find(({ entries }) => entries.some(({ path }) => path === entry?.path))
  if (entry === undefined || catalog === undefined)
    throw createUnknownMethod(typeof id === 'string' ? id : id.path)
  const { schemas, details } = await catalog.load()
  const found = details[entry.path]
  if (found === undefined) throw createUnknownMethod(entry.path)
  const { input, output } = found
  return {
    ...found,
    input: bundle(input, schemas),
    ...(output === undefined ? {} : { output: bundle(output, schemas) }),
  }
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
