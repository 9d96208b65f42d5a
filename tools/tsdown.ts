import { basename } from 'node:path'
import type { UserConfig } from 'tsdown'

/** How the modules of a package become files. */
export interface FileOptions {
  /**
   * Files of entries that programs load together: what they import at once becomes one file, and they only export from it. Of other
   * packages the entries share a file, too, and keep what they share with no other.
   */
  readonly joined?: readonly string[]
}

/** Build settings of every published package: one ESM file and one declaration file per public subpath. */
export function publishedPackage(entry: Record<string, string>, { joined }: FileOptions = {}): UserConfig {
  const isCommon = createCommonTest(joined ?? ['index.ts', 'runtime.ts'])
  return {
    entry,
    format: ['esm'],
    platform: 'node',
    target: 'node22.18',
    // Programs have no types to offer.
    dts: {
      sourcemap: false,
      entry: Object.entries(entry)
        .filter(([name]) => name !== 'cli')
        .map(([, file]) => file),
    },
    sourcemap: false,
    fixedExtension: false,
    outputOptions: {
      // Declarations carry the documentation; in programs it would be bytes that every process reads.
      comments: { jsdoc: false },
      codeSplitting: {
        groups: [
          {
            name: (id, graph) => (isCommon(id, graph) ? 'shared' : undefined),
            test: /(?<!\.d)\.ts$|\.json$/,
            minShareCount: joined === undefined ? 2 : 1,
          },
        ],
      },
    },
    // What others are imported for may be types alone, which the bundle of declarations leaves out: without this it would keep the
    // bare import, and the compiler would read their declarations for every user.
    treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  }
}

/** What rolldown knows of the modules of a build; its own type is not exported by tsdown. */
interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { readonly isEntry: boolean; readonly importers: readonly string[] } | null | undefined
}

/**
 * Creates a test of what some entries import at once, and not on demand. It is one file, and not one for each pair of entries: files are
 * what an import costs, and bundlers make a file for each set of parts that import one of ours. What is loaded on demand stays apart
 * from it, because neither Node nor a bundler can leave out a part of a file that something loads.
 *
 * @param entries - Names of their files.
 */
function createCommonTest(entries: readonly string[]): (id: string, graph: ModuleGraph) => boolean {
  const isCommon = (id: string, graph: ModuleGraph, seen: Set<string>): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    const info = graph.getModuleInfo(id)
    if (info?.isEntry === true && entries.includes(basename(id))) return true
    return info?.importers.some((importer) => isCommon(importer, graph, seen)) === true
  }
  return (id, graph) => isCommon(id, graph, new Set())
}
