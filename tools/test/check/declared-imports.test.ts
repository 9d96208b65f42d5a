import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowedImports } from '../../check/imports/allowed-imports.ts'
import { readModuleReferences } from '../../shared/read-module-references.ts'
import { listFiles, listPublishedPackages, scope } from '../../shared/repository.ts'

/** Reads the names of our packages that the sources of a package import. */
function readImportedPackages(folder: string): ReadonlySet<string> {
  const modules = listFiles(join(folder, 'src'))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => readModuleReferences(path, readFileSync(path, 'utf8')))
  return new Set(
    modules
      .filter((name) => name.startsWith(scope))
      .map((name) => scope + name.slice(scope.length).split('/')[0]),
  )
}

// The root of the workspace has every package, so that an import resolves all the same, and the build copies the package. A bundled
// program copies them on purpose.
describe('a published package', () => {
  it.each(listPublishedPackages())(
    '$directory declares the packages of ours that it imports',
    (published) => {
      const { name: own, dependencies, devDependencies, peerDependencies } = published.manifest
      const copied = allowedImports[published.directory]?.isBundled === true ? devDependencies : {}
      const declared = { ...dependencies, ...copied, ...peerDependencies, [own]: '' }
      expect(
        [...readImportedPackages(published.folder)].filter((name) => !Object.hasOwn(declared, name)),
      ).toEqual([])
    },
  )
})
