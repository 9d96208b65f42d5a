import { basename } from 'node:path'
import type { UserConfig } from 'tsdown'

/** Build settings of every published package: one ESM file and one declaration file per public subpath. */
export function publishedPackage(entry: Record<string, string>): UserConfig {
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
      codeSplitting: { groups: [{ name: chooseFile, test: /(?<!\.d)\.ts$|\.json$/, minShareCount: 2 }] },
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

/** Entries that every program with a client loads. */
const commonEntries: ReadonlySet<string> = new Set(['index.ts', 'runtime.ts', 'service.ts'])

/**
 * The file that a module which others share goes to. What every program loads is one file, and not one for each pair of entries:
 * files are what an import costs. What only transports, schemas or failures take stays apart from it, because neither Node nor a bundler
 * can leave out a part of a file that something loads.
 */
function chooseFile(id: string, graph: ModuleGraph): string | undefined {
  const isTransport = /[\\/]src[\\/]transport[\\/]/.test(id)
  return !isTransport && isCommon(id, graph, new Set()) ? 'shared' : undefined
}

/** Whether one of the common entries imports a module, at once and not on demand. */
function isCommon(id: string, graph: ModuleGraph, seen: Set<string>): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const info = graph.getModuleInfo(id)
  if (info?.isEntry === true && commonEntries.has(basename(id))) return true
  return info?.importers.some((importer) => isCommon(importer, graph, seen)) === true
}
