import type { Catalog, CatalogEntry, CatalogSection } from '@cloudconnexa/core/catalog'
import { createRecordingContext } from '../subject/recording-context.ts'
import type { Subject } from '../subject/subject.ts'

/** Checks that the catalog of a package says of its service what is there, and nothing else. A package need not have one. */
export async function checkCatalog({ definition, catalog, operations }: Subject): Promise<readonly string[]> {
  if (catalog === undefined) return []
  const service = definition.create(createRecordingContext())
  const described = new Set(catalog.entries.flatMap((entry) => entry.operations))
  const known = new Set(operations.map(({ id }) => id))
  return [
    ...(catalog.service === definition.name && catalog.package === definition.package.name
      ? []
      : [
          `The catalog is that of ${catalog.package}, ${catalog.service}. Pass the definition to \`defineCatalog\`.`,
        ]),
    ...[...known]
      .filter((id) => !described.has(id))
      .map((id) => `No method in the catalog carries out ${id}. Describe the one that does.`),
    ...[...described]
      .filter((id) => !known.has(id))
      .map((id) => `The catalog has a method for ${id}, which the definition does not list.`),
    ...catalog.entries.flatMap((entry) => checkMethod(entry, service)),
    ...(await checkSection(catalog)),
  ]
}

function checkMethod({ path, arguments: named }: CatalogEntry, service: unknown): readonly string[] {
  const method = path.split('.').slice(1).reduce(readProperty, service)
  if (typeof method !== 'function') return [`${path} is in the catalog, but the service has no such method.`]
  // The options come last; those with a default do not count.
  return method.length >= named.length
    ? []
    : [`${path}() takes ${method.length} arguments, but the catalog names ${named.length}.`]
}

async function checkSection(catalog: Catalog): Promise<readonly string[]> {
  const section = await catalog.load()
  return [
    ...catalog.entries
      .filter(({ path }) => section.details[path] === undefined)
      .map(({ path }) => `The catalog loads no documentation of ${path}.`),
    ...findLostReferences(section),
  ]
}

function findLostReferences(section: CatalogSection): readonly string[] {
  const references = [...JSON.stringify(section).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)]
  const lost = references.map(([, name = '']) => name).filter((name) => section.schemas[name] === undefined)
  return [...new Set(lost)].map((name) => `The catalog refers to a schema ${name}, which it does not have.`)
}

function readProperty(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined
}
