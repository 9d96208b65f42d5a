export { catalogs } from './data/catalogs.gen.ts'
export { referenceKinds } from './data/reference-kinds.gen.ts'
export { findEntry, findOperation } from './find/find-entry.ts'
export { loadDetails } from './find/load-details.ts'
export type { ReferenceKind } from './data/reference-kind.ts'
export type {
  Catalog,
  CatalogArgument,
  CatalogDetails,
  CatalogEntry,
  CatalogOperation,
  CatalogReference,
  CatalogSchema,
  CatalogSection,
  CatalogType,
  Effect,
} from '@cloudconnexa/core/catalog'
