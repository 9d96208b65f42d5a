import { join } from 'node:path'
import {
  Application,
  Comment,
  Converter,
  type Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { root } from '../../tools/shared/repository.ts'
import { modulesForReaders, publicModules } from './public-modules.ts'

/**
 * Writes the API reference from the comments in the sources: a page for each exported name, below the module from which
 * it is imported.
 *
 * @throws Error when the sources cannot be read or a comment links to something that is not there.
 */
export async function writeReference(folder: string): Promise<void> {
  const modules = publicModules(root)
  const display = modulesForReaders(modules)
  const application = await Application.bootstrapWithPlugins(
    settings(
      folder,
      modules.map(({ file }) => file),
    ),
  )
  application.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getChildrenByKind(ReflectionKind.Module)) {
      const symbol = project.getSymbolIdFromReflection(reflection)
      const source = symbol && `${symbol.packageName}/${symbol.packagePath}`
      const module = modules.find((candidate) => candidate.source === source)
      if (module === undefined) continue
      reflection.name = module.name
      reflection.comment ??= new Comment([{ kind: 'text', text: module.summary }])
    }
    const position = ({ name }: Reflection): number => display.indexOf(name)
    const inOrder = (one: Reflection, other: Reflection): number => position(one) - position(other)
    project.children?.sort(inOrder)
    project.childrenIncludingDocuments?.sort(inOrder)
  })
  const project = await application.convert()
  if (project === undefined) throw new Error('The sources could not be read')
  application.validate(project)
  await application.generateOutputs(project)
  if (application.logger.hasErrors() || application.logger.hasWarnings())
    throw new Error('The API reference is not complete')
}

function settings(folder: string, files: readonly string[]): TypeDocOptions & Partial<PluginOptions> {
  const own: TypeDocOptions & Partial<PluginOptions> & Record<string, unknown> = {
    name: 'API reference',
    entryPoints: [...files],
    tsconfig: join(import.meta.dirname, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
    out: folder,
    docsRoot: join(folder, '..'),
    readme: 'none',
    // `tsc -b` has checked the same sources.
    skipErrorChecking: true,
    excludeExternals: true,
    excludePrivate: true,
    disableSources: true,
    sortEntryPoints: false,
    hideGenerator: true,
    logLevel: 'Warn',
    entryFileName: 'index',
    hidePageHeader: true,
    useCodeBlocks: true,
    indexFormat: 'table',
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    sidebar: { autoConfiguration: true, format: 'vitepress', pretty: false },
  }
  return own
}
