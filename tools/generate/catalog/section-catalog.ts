import { join } from 'node:path'
import type { Catalog, CatalogDetails, CatalogOperation } from '../../../packages/core/src/catalog/catalog.ts'
import type { CatalogSchema } from '../../../packages/core/src/catalog/catalog-schema.ts'
import { root, scope } from '../../shared/repository.ts'
import { collectForms } from '../models/model-forms.ts'
import type { NameTable } from '../spec/names.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import type { Section } from '../spec/sections.ts'
import { toPascalCase } from '../spec/text-case.ts'
import { type DescribedMethod, describeMethod } from './describe-method.ts'
import { listMethods } from './list-methods.ts'
import { createModelSchemas } from './model-schema.ts'
import { createOperationEntry, findPaging } from './operation-entry.ts'
import { readDeclarations } from './read-declarations.ts'
import { createSettingsSchemas } from './settings-schemas.ts'

/** The catalog of a service with what is loaded on demand. */
export interface SectionCatalog {
  /** Folder of the package, which the generated file is named after. */
  readonly folder: string
  readonly catalog: Omit<Catalog, 'load'>
  readonly details: ReadonlyMap<string, CatalogDetails>
  readonly schemas: ReadonlyMap<string, CatalogSchema>
}

const coreFiles = ['service.ts', 'wait-for.ts', 'jobs/job.ts'].map((name) =>
  join(root, 'packages', 'core', 'src', 'service', name),
)

/**
 * Describes every public method of a service.
 *
 * @throws {Error} when a method cannot be described, or an operation of the section has no method.
 */
export function createSectionCatalog(
  section: Section,
  packageFolder: string,
  names: NameTable,
  operationFacts: OperationFacts,
): SectionCatalog {
  const { service, summary } = section
  const facts = { ...operationFacts, forms: collectForms(section, operationFacts.document) }
  const declarations = readDeclarations([...coreFiles, join(packageFolder, 'src')])
  const schemas = new Map([...createModelSchemas(facts), ...createSettingsSchemas(service, names, facts)])
  const packageName = scope + section.package
  const around = { service, package: packageName, names, declarations, schemas, facts }
  const methods = listMethods(`${toPascalCase(service)}Service`, declarations)
    .map((method) => describeMethod(method, around))
    .toSorted(({ entry: one }, { entry: other }) => (one.path < other.path ? -1 : 1))
  const operations = facts.document.operations.filter(({ tag }) => section.tags.includes(tag))
  for (const { id } of operations) {
    if (!methods.some(({ entry }) => entry.kind === 'operation' && entry.operations.includes(id)))
      throw new Error(`The catalog has no method for ${id} in ${packageName}.`)
  }
  return {
    folder: section.package,
    catalog: {
      service,
      package: packageName,
      summary,
      entries: methods.map(({ entry }) => entry),
      operations: operations.map((operation): CatalogOperation => {
        const isListed = methods.some((method) => isList(method, operation.id))
        return createOperationEntry(operation, isListed ? findPaging(operation) : undefined, facts)
      }),
    },
    details: new Map(methods.map(({ entry, details }) => [entry.path, details])),
    schemas: keepUsed(schemas, methods),
  }
}

function isList({ entry }: DescribedMethod, id: string): boolean {
  return entry.kind === 'operation' && entry.result === 'list' && entry.operations.includes(id)
}

/** The schemas that methods lead to: a page, for one, is known to lists alone. */
function keepUsed(
  schemas: ReadonlyMap<string, CatalogSchema>,
  methods: readonly DescribedMethod[],
): ReadonlyMap<string, CatalogSchema> {
  const used = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key !== '$ref' || typeof part !== 'string') {
        visit(part)
        continue
      }
      const name = part.slice('#/$defs/'.length)
      if (used.has(name)) continue
      used.add(name)
      visit(schemas.get(name))
    }
  }
  visit(methods.map(({ details }) => [details.input, details.output]))
  return new Map([...schemas].filter(([name]) => used.has(name)))
}
