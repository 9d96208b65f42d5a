import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { readModuleReferences } from '../shared/read-module-references.ts'
import { listEntries, scope } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'

/** Entries whose declarations may name a package of others, because nobody imports them without it. */
const mayImport: Readonly<Record<string, string>> = {
  '@cloudconnexa/core/undici': 'undici',
  '@cloudconnexa/opentelemetry': '@opentelemetry/api',
  '@cloudconnexa/prometheus': 'prom-client',
}

/** The entries of a package that have declarations, as they are imported. */
export function getTypedEntries({ manifest }: Pick<Tarball, 'manifest'>): readonly string[] {
  return listEntries(manifest, 'types').map(({ name }) => name)
}

/**
 * Packages of others that the declarations of a package import: the compiler would read all of theirs, for a user who never
 * touches them.
 */
export function findForeignDeclarations({
  manifest,
  folder,
}: Pick<Tarball, 'manifest' | 'folder'>): string[] {
  return listEntries(manifest, 'types').flatMap(({ name, file }) => {
    const found = new Set<string>()
    collectImports(join(folder, file), found, new Set())
    return [...found]
      .filter((module) => !isBuiltin(module) && !module.startsWith(scope) && module !== mayImport[name])
      .map((module) => `The declarations of ${name} import ${module}`)
  })
}

function collectImports(path: string, found: Set<string>, seen: Set<string>): void {
  if (seen.has(path) || !existsSync(path)) return
  seen.add(path)
  for (const name of readModuleReferences(path, readFileSync(path, 'utf8'))) {
    if (name.startsWith('.'))
      collectImports(resolve(dirname(path), name.replace(/\.js$/, '.d.ts')), found, seen)
    else found.add(name)
  }
}
