import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, relative } from 'node:path'
import { moduleReferences } from '../module-references.ts'
import { filesBelow, publishedPackages, type WorkspacePackage } from '../repository.ts'

/**
 * Imports of packages that a manifest does not name. Inside the workspace they are found all the same, and the build would put a
 * copy of them into the package, whose classes are not those of everybody else.
 */
export function undeclaredImports(workspaceFolder: string): string[] {
  return publishedPackages(join(workspaceFolder, 'packages')).flatMap((workspacePackage) => {
    const declared = readDeclaredNames(workspacePackage)
    return filesBelow(join(workspacePackage.folder, 'src'))
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        moduleReferences(path, readFileSync(path, 'utf8'))
          .filter((name) => !name.startsWith('.') && !isBuiltin(name))
          .filter((name) => !declared.has(getPackageName(name)))
          .map(
            (name) =>
              `${relative(workspaceFolder, path)} imports ${name}, which its package.json does not name`,
          ),
      )
  })
}

function readDeclaredNames({ manifest }: WorkspacePackage): ReadonlySet<string> {
  const { name, dependencies, peerDependencies, optionalDependencies } = manifest
  return new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })])
}

function getPackageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
