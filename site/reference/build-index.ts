import { type DeclarationReflection, type ProjectReflection, type Reflection, ReflectionKind } from 'typedoc'
import { type PublicModule, sortForReaders } from './public-modules.ts'
import type { ReferenceChapter, ReferenceIndex, ReferencePackage } from './reference-index.ts'
import type { ServicePath } from './service-paths.ts'

/** What is known once all pages are written. */
interface WrittenReference {
  readonly project: ProjectReflection
  readonly modules: readonly PublicModule[]
  readonly services: readonly ServicePath[]
  /** Addresses of the pages, by what they are about. */
  readonly links: ReadonlyMap<Reflection, string>
}

/** Lists the pages of the reference as readers look for them. */
export function buildReferenceIndex(written: WrittenReference): ReferenceIndex {
  const titles = new Map<Reflection, string>(written.services.map(({ path, service }) => [service, path]))
  return { packages: listPackages(written, titles), expressions: listExpressions(written) }
}

function listPackages(
  { project, modules, links }: WrittenReference,
  titles: ReadonlyMap<Reflection, string>,
): readonly ReferencePackage[] {
  const reflections = new Map(
    project.getChildrenByKind(ReflectionKind.Module).map((reflection) => [reflection.name, reflection]),
  )
  const byPackage = Map.groupBy(sortForReaders(modules), ({ package: name }) => name)
  return [...byPackage].map(([name, members]) => ({
    name,
    group: members[0]?.group ?? 'Tools',
    modules: members.flatMap((module) => {
      const reflection = reflections.get(module.name)
      const link = reflection && links.get(reflection)
      return link === undefined
        ? []
        : [
            {
              name: module.name,
              link,
              summary: module.summary,
              chapters: listChapters(reflection, links, titles),
            },
          ]
    }),
  }))
}

function listChapters(
  module: DeclarationReflection | undefined,
  links: ReadonlyMap<Reflection, string>,
  titles: ReadonlyMap<Reflection, string>,
): readonly ReferenceChapter[] {
  return (module?.groups ?? [])
    .map(({ title, children }) => ({
      title,
      pages: children
        .flatMap((child) => {
          const link = links.get(child)
          return link === undefined ? [] : [{ text: titles.get(child) ?? child.name, link }]
        })
        .toSorted((one, other) => (title === 'Services' ? one.text.localeCompare(other.text) : 0)),
    }))
    .filter(({ pages }) => pages.length > 0)
}

function listExpressions({ services, links }: WrittenReference): Readonly<Record<string, string>> {
  return Object.fromEntries(
    services.flatMap(({ path, service }) => {
      const link = links.get(service)
      if (link === undefined) return []
      const methods = service.getChildrenByKind(ReflectionKind.Method)
      return [
        [path, link],
        ...methods.map(({ name }) => [`${path}.${name}`, `${link}#${name.toLowerCase()}`]),
      ]
    }),
  )
}
