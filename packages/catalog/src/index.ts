export { catalogs } from './index/catalogs.gen.ts'
export { referenceKinds } from './index/reference-kinds.gen.ts'
export type { ArgumentNames, OperationPaths } from './index/argument-names.gen.ts'
export { findEntry, findOperation } from './find-entry.ts'
export { invoke } from './invoke/invoke.ts'
export type { MethodAt, MethodInput, MethodOptions, MethodResult } from './invoke/method-types.ts'
export { loadDetails } from './load-details.ts'
export type { ReferenceKind } from './reference-kind.ts'
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
} from '@cloudconnexa/core/service'
