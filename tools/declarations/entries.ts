import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { readModuleReferences } from '../shared/read-module-references.ts'
import { scope } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'

/** Entries whose declarations may name a package of others, because nobody imports them without it. */
const mayImport: Readonly<Record<string, string>> = { '@cloudconnexa/core/undici': 'undici' }

/** The entries of a package that have declarations, as they are imported. */
export function getTypedEntries({ manifest }: Pick<Tarball, 'manifest'>): readonly string[] {
  return [...readEntries(manifest)].map(([name]) => name)
}

/**
 * Packages of others that the declarations of a package import: the compiler would read all of theirs, for a user who never
 * touches them.
 */
export function findForeignDeclarations({
  manifest,
  folder,
}: Pick<Tarball, 'manifest' | 'folder'>): string[] {
  return [...readEntries(manifest)].flatMap(([name, declarations]) => {
    const found = new Set<string>()
    collectImports(join(folder, declarations), found, new Set())
    return [...found]
      .filter((module) => !isBuiltin(module) && !module.startsWith(scope) && module !== mayImport[name])
      .map((module) => `The declarations of ${name} import ${module}`)
  })
}

function readEntries({ name, exports }: Tarball['manifest']): ReadonlyMap<string, string> {
  if (typeof exports !== 'object' || exports === null) return new Map()
  return new Map(
    Object.entries(exports).flatMap(([subpath, target]) => {
      const types = typeof target === 'object' && target !== null ? target['types'] : undefined
      return typeof types === 'string' ? [[`${name}${subpath.slice(1)}`, types] as const] : []
    }),
  )
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
