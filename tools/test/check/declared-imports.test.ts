import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moduleReferences } from '../../check/module-references.ts'
import { filesBelow, publishedPackages, scope } from '../../check/repository.ts'

/** Reads the names of our packages that the sources of a package import. */
function readImportedPackages(folder: string): ReadonlySet<string> {
  const modules = filesBelow(join(folder, 'src'))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => moduleReferences(path, readFileSync(path, 'utf8')))
  return new Set(
    modules
      .filter((name) => name.startsWith(scope))
      .map((name) => scope + name.slice(scope.length).split('/')[0]),
  )
}

// The root of the workspace has every package, so that an import resolves all the same, and the build copies the package.
describe('a published package', () => {
  it.each(publishedPackages())('$directory declares the packages of ours that it imports', (published) => {
    const { dependencies, peerDependencies } = published.manifest
    const declared = { ...dependencies, ...peerDependencies, [published.manifest.name]: '' }
    expect(
      [...readImportedPackages(published.folder)].filter((name) => !Object.hasOwn(declared, name)),
    ).toEqual([])
  })
})
