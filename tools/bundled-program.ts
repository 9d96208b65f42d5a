import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'tsdown'
import { type Bundle, mergeRuntime, requireBuiltins, separateFiles } from './bundled-files.ts'
import { buildNotice } from './bundled-licences.ts'

const packages = fileURLToPath(new URL('../packages/', import.meta.url))

/**
 * What stays apart, though it is no dependency of the program: transports that it does not use, and keychains, which are used where they
 * are installed.
 */
export const unbundledPackages: string[] = ['got', 'undici', 'keytar', '@napi-rs/keyring']

/** How a program is bundled. */
export interface ProgramOptions {
  /** Folder of the package of the program: `cli`. */
  readonly folder: string
  /**
   * Modules that most runs load on demand, one after the other: with what they import at once they become one file for each name, the
   * first name that fits. Paths from the folder of packages. Entries of other packages, which import more than one of them needs, count only
   * if they are named.
   */
  readonly together: Readonly<Record<string, readonly string[]>>
  /** Names the file of a module that is needed by none of the lists, by its path from the folder of packages. */
  readonly nameFile: (path: string) => string | undefined
}

/**
 * Creates the build settings of a program that brings what it imports: CommonJS, because Node loads it faster than ES modules. The entry exports
 * `requireFile`, which loads the other files. Dependencies stay apart, development dependencies are bundled, and the licences of those
 * are in a file beside it.
 */
export function createProgramConfig(
  entry: Record<string, string>,
  { folder, together, nameFile }: ProgramOptions,
): UserConfig {
  return {
    entry,
    format: ['cjs'],
    platform: 'node',
    target: 'node22.18',
    dts: false,
    sourcemap: false,
    fixedExtension: true,
    deps: { neverBundle: unbundledPackages },
    // tsdown advises against CommonJS, for libraries.
    logLevel: 'error',
    // Files of the built packages hold what their entries share; of the sources each file takes what it needs.
    inputOptions: {
      resolve: { conditionNames: ['@cloudconnexa/source', 'node', 'import', 'module', 'default'] },
    },
    plugins: [
      {
        name: 'bundled-program',
        renderChunk: requireBuiltins,
        generateBundle(_options, bundle) {
          mergeRuntime(bundle, Object.keys(together)[0] ?? '')
          separateFiles(bundle, Object.keys(entry))
          emitNotice(this, bundle)
        },
      },
    ],
    outputOptions: {
      comments: { legal: false, annotation: false, jsdoc: false },
      // Names of classes and functions are in messages and stack traces.
      minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
      // With one character more, a file would be kept in memory as two bytes for each.
      charset: 'ascii',
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: createGroups({ folder, together, nameFile }, Object.values(entry)),
      },
    },
  }
}

/** What rolldown hands to a plugin that is used here; its own types are not exported by tsdown. */
interface PluginContext {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string
}

function emitNotice(context: PluginContext, bundle: Bundle): void {
  const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
  context.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source: buildNotice(modules) })
}

/** What rolldown knows of the modules of a build. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null | undefined
}

/** Modules that become one file. */
interface Group {
  readonly name: (id: string, graph: ModuleGraph) => string | undefined
  readonly priority: number
}

/** A module that was moved would otherwise be left in a file of its own, and make each run slower unnoticed. */
function refuseMissing(paths: readonly string[]): void {
  const missing = paths.filter((path) => !existsSync(join(packages, path)))
  if (missing.length > 0)
    throw new Error(`There is no module ${missing.join(', ')} to put together with others.`)
}

function createGroups({ folder, together, nameFile }: ProgramOptions, entries: readonly string[]): Group[] {
  refuseMissing(Object.values(together).flat())
  const toPath = (id: string): string => relative(packages, id).replaceAll('\\', '/')
  // What the program imports before it loads another file stays in its entry.
  const isOfEntry = (id: string, graph: ModuleGraph, seen = new Set<string>()): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    if (entries.some((entry) => toPath(id) === `${folder}/${entry}`)) return true
    return graph.getModuleInfo(id)?.importers.some((one) => isOfEntry(one, graph, seen)) === true
  }
  const isEntryOfOthers = (path: string): boolean =>
    /^[\w-]+\/src\/[\w-]+\.ts$/.test(path) && !path.startsWith(`${folder}/`)
  const isReached = (
    id: string,
    paths: readonly string[],
    graph: ModuleGraph,
    seen: Set<string>,
  ): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    const path = toPath(id)
    if (paths.includes(path)) return true
    if (isEntryOfOthers(path)) return false
    return graph.getModuleInfo(id)?.importers.some((one) => isReached(one, paths, graph, seen)) === true
  }
  const groups: Group[] = Object.entries(together).map(([name, paths], index) => ({
    name: (id, graph) => (isReached(id, paths, graph, new Set()) && !isOfEntry(id, graph) ? name : undefined),
    priority: 100 - index,
  }))
  return [...groups, { name: (id) => nameFile(toPath(id)), priority: 1 }]
}
