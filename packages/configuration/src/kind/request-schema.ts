import type { CatalogSchema } from '@cloudconnexa/core/catalog'

/**
 * Loads the schema of a request body from the catalog of a service, with everything that the service's schemas refer to.
 *
 * @param service - Key of the service: `userGroups`.
 * @param model - Name of the model: `UserGroupRequest`.
 */
export async function loadRequestSchema(service: string, model: string): Promise<CatalogSchema> {
  const { catalogs } = await import('@cloudconnexa/catalog')
  const section = await catalogs.find((catalog) => catalog.service === service)?.load()
  const schema = section?.schemas[model]
  // Both names are constants of this package, and a test reads all of them.
  if (section === undefined || schema === undefined) throw new Error(`No schema of ${service}.${model}`)
  return { ...schema, $defs: section.schemas }
}
