import { join } from 'node:path'
import { createComment } from '../models/documentation-text.ts'
import { generatedHeader } from '../models/section-files.ts'
import type { GeneratedPart } from '../set-up/service-entries.ts'
import type { NameTable } from '../spec/names.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import type { Section } from '../spec/sections.ts'
import type { ReferenceTable } from '../spec/references.ts'
import { createSectionCatalog, type SectionCatalog } from './section-catalog.ts'

const header = `${generatedHeader}
// Documentation and arguments come from the classes of the services, in packages/*/src.`

/** The generated files of the catalog package, not yet formatted. Services that the API document does not know are left out. */
export function createCatalogFiles(
  packagesFolder: string,
  services: readonly Section[],
  names: NameTable,
  facts: OperationFacts,
): readonly GeneratedPart[] {
  const sections = services
    .filter(({ tags }) => tags.length > 0)
    .map((section) => createSectionCatalog(section, join(packagesFolder, section.package), names, facts))
  const source = join(packagesFolder, 'catalog', 'src')
  return [
    [
      join(source, 'data'),
      new Map([
        ['catalogs.gen.ts', createIndexText(sections)],
        ['argument-names.gen.ts', createNamesText(sections)],
        ['reference-kinds.gen.ts', createKindsText(sections, facts.references)],
      ]),
    ],
    [
      join(source, 'sections'),
      new Map(sections.map((section) => [`${section.folder}.gen.ts`, createSectionText(section)])),
    ],
  ]
}

/** The light part: loaded at once by everybody who imports the package, so it holds nothing but data. */
function createIndexText(sections: readonly SectionCatalog[]): string {
  const catalogs = sections.map(({ folder, catalog: { entries, operations, ...described } }) => {
    const load = `() => import('../sections/${folder}.gen.ts').then(({ section }) => section)`
    // Engines skip the body of a method until it is called, which they do not with an arrow function.
    const read = `read() { return ${JSON.stringify({ entries, operations })} }`
    return `createCatalog(${JSON.stringify(described).slice(0, -1)}, load: ${load}, ${read} })`
  })
  return [
    header,
    `import type { Catalog } from '@cloudconnexa/core/catalog'\nimport { createCatalog } from './create-catalog.ts'`,
    `/** The catalogs of all services, in the order of their packages. */\nexport const catalogs: readonly Catalog[] = [${catalogs.join(', ')}]`,
  ].join('\n\n')
}

function createSectionText({ details, schemas }: SectionCatalog): string {
  const section = { schemas: Object.fromEntries(schemas), details: Object.fromEntries(details) }
  return [
    header,
    `import type { CatalogSection } from '@cloudconnexa/core/catalog'`,
    `/** Documentation and schemas of the service. */\nexport const section: CatalogSection = ${JSON.stringify(section)}`,
  ].join('\n\n')
}

/** Types alone: names of the arguments, which the types of methods do not tell. */
function createNamesText(sections: readonly SectionCatalog[]): string {
  const entries = sections.flatMap(({ catalog }) => catalog.entries)
  const names = entries.map(
    (entry) =>
      `${createComment([entry.summary])}readonly '${entry.path}': readonly [${entry.arguments.map(({ name }) => `'${name}'`).join(', ')}]`,
  )
  const operations = entries
    .filter(({ kind }) => kind === 'operation')
    .toSorted(({ operations: [one = ''] }, { operations: [other = ''] }) => (one < other ? -1 : 1))
    .flatMap(({ path, summary, operations: ids }) =>
      ids.map((id) => `${createComment([summary])}readonly ${id}: '${path}'`),
    )
  return [
    header,
    `/** Names of the arguments of every method, in order. */\nexport interface ArgumentNames { ${names.join('\n')} }`,
    `/** The method of every operation. */\nexport interface OperationPaths { ${operations.join('\n')} }`,
  ].join('\n\n')
}

function createKindsText(sections: readonly SectionCatalog[], { kinds }: ReferenceTable): string {
  const entries = sections.flatMap(({ catalog }) => catalog.entries)
  const described = Object.entries(kinds).flatMap(([kind, { list, names, within }]) => {
    const entry = entries.find((one) => one.kind === 'operation' && one.operations.includes(list))
    // A repository without the service has nothing to look such objects up with.
    return entry === undefined
      ? []
      : [[kind, { list: entry.path, names, ...(within === undefined ? {} : { within }) }] as const]
  })
  return [
    header,
    `import type { ReferenceKind } from './reference-kind.ts'`,
    `/** How objects are looked up by their names, by kind. */\nexport const referenceKinds: Readonly<Record<string, ReferenceKind>> = ${JSON.stringify(Object.fromEntries(described))}`,
  ].join('\n\n')
}
