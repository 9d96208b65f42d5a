/** For catalogs of services: apart from `@cloudconnexa/core/service`, because what calls a service needs nothing of them. */
export type {
  Catalog,
  CatalogArgument,
  CatalogDetails,
  CatalogEntry,
  CatalogOperation,
  CatalogSection,
  CatalogType,
  Effect,
} from './catalog/catalog.ts'
export type { CatalogReference, CatalogSchema } from './catalog/catalog-schema.ts'
export { defineCatalog, describe } from './catalog/describe.ts'
export type { DescribedArgument, DescribedMethod, MethodDescription } from './catalog/method-description.ts'
