import { join } from 'node:path'
import {
  Application,
  Comment,
  Converter,
  PageEvent,
  type ProjectReflection,
  Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { root } from '../../tools/shared/repository.ts'
import { buildReferenceIndex } from './build-index.ts'
import { findMethodProblems } from './check-methods.ts'
import { writeIndexPage } from './index-page.ts'
import { formatMemberPage, formatModulePage } from './page-text.ts'
import { type PublicModule, publicModules, sortForReaders } from './public-modules.ts'
import { type ReferenceIndex, writeReferenceIndex } from './reference-index.ts'
import { findServicePaths, type ServicePath } from './service-paths.ts'
import { groupMembers, nameThrownErrors } from './shape-comments.ts'
import { keepReturnTypeAsWritten, nameOptions } from './shape-signatures.ts'

/**
 * Writes the API reference from the comments in the sources: a page for each exported name, below the module from which
 * it is imported.
 *
 * @returns What the rest of the site has to know of them.
 *
 * @throws {Error} when the sources cannot be read, a comment links to something that is not there, or a method has no example.
 */
export async function writeReference(folder: string): Promise<ReferenceIndex> {
  const modules = publicModules(root)
  const application = await Application.bootstrapWithPlugins(settings(folder, modules))
  let services: readonly ServicePath[] = []
  application.converter.on(Converter.EVENT_CREATE_SIGNATURE, keepReturnTypeAsWritten)
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    nameModules(project, modules)
    services = findServicePaths(project)
    nameThrownErrors(project)
    groupMembers(project, new Set(services.map(({ service }) => service)))
  })
  // After TypeDoc has named them as their comments do.
  application.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => nameOptions(project))
  const links = new Map<Reflection, string>()
  const problems: string[] = []
  application.renderer.on(PageEvent.END, (page) => {
    if (!(page.model instanceof Reflection) || page.contents === undefined) return
    links.set(page.model, toLink(page.url))
    page.contents = formatPage(page.contents, page.model, services)
    const path = services.find(({ service }) => service === page.model)?.path
    if (path !== undefined) problems.push(...findMethodProblems(path, page.contents))
  })
  const project = await application.convert()
  if (project === undefined) throw new Error('The sources could not be read')
  application.validate(project)
  await application.generateOutputs(project)
  if (problems.length > 0 || application.logger.hasErrors() || application.logger.hasWarnings())
    throw new Error(['The API reference is not complete', ...problems].join('\n'))
  const index = buildReferenceIndex({ project, modules, services, links })
  writeReferenceIndex(folder, index)
  writeIndexPage(folder, index)
  return index
}

/** Modules are named as they are imported, and come in the order of the index. */
function nameModules(project: ProjectReflection, modules: readonly PublicModule[]): void {
  for (const reflection of project.getChildrenByKind(ReflectionKind.Module)) {
    const symbol = project.getSymbolIdFromReflection(reflection)
    const source = symbol && `${symbol.packageName}/${symbol.packagePath}`
    const module = modules.find((candidate) => candidate.source === source)
    if (module === undefined) continue
    reflection.name = module.name
    reflection.comment ??= new Comment([{ kind: 'text', text: module.summary }])
  }
  const display = sortForReaders(modules).map(({ name }) => name)
  const inOrder = (one: Reflection, other: Reflection): number =>
    display.indexOf(one.name) - display.indexOf(other.name)
  project.children?.sort(inOrder)
  project.childrenIncludingDocuments?.sort(inOrder)
}

function formatPage(text: string, subject: Reflection, services: readonly ServicePath[]): string {
  if (subject.kindOf(ReflectionKind.Project)) return text
  if (subject.kindOf(ReflectionKind.Module)) {
    const own = services.filter(({ service }) => service.parent === subject)
    return formatModulePage(text, new Map(own.map(({ path, service }) => [service.name, path])))
  }
  const path = services.find(({ service }) => service === subject)?.path
  return formatMemberPage(text, {
    kind: ReflectionKind.singularString(subject.kind),
    name: subject.name,
    module: subject.parent?.name ?? '',
    ...(path === undefined ? {} : { path }),
  })
}

/** The site shows a folder with its index, and no page with `.md`. */
function toLink(url: string): string {
  return `/reference/${url.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`
}

/** Of the chapters of a page: what is used most comes first, what only describes bodies last. */
const groupOrder = [
  'Services',
  'Constructors',
  'Properties',
  'Accessors',
  'Methods',
  'Classes',
  'Functions',
  'Variables',
  'Interfaces',
  'Type Aliases',
  '*',
  'Requests and responses',
]

function settings(folder: string, modules: readonly PublicModule[]): TypeDocOptions & Partial<PluginOptions> {
  const own: TypeDocOptions & Partial<PluginOptions> & Record<string, unknown> = {
    name: 'API reference',
    entryPoints: modules.map(({ file }) => file),
    tsconfig: join(import.meta.dirname, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
    out: folder,
    readme: 'none',
    // `tsc -b` has checked the same sources.
    skipErrorChecking: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    sortEntryPoints: false,
    hideGenerator: true,
    logLevel: 'Warn',
    preservedTypeAnnotationTags: ['@throws'],
    groupOrder: [...groupOrder],
    entryFileName: 'index',
    hidePageHeader: true,
    useCodeBlocks: true,
    expandParameters: true,
    indexFormat: 'table',
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: { hideInherited: true, hideModifiers: true, hideOverrides: true },
    docsRoot: join(folder, '..'),
    sidebar: { autoConfiguration: false },
  }
  return own
}
