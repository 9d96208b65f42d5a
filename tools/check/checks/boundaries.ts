import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { moduleReferences } from '../module-references.ts'
import { filesBelow, publishedPackages, scope, type WorkspacePackage } from '../repository.ts'
import { type AllowedImports, allowedImports, allowedInService, notOfTheSdk } from './allowed-imports.ts'

/**
 * Every import, in types too, and every dependency that a package may not have; and everything that is marked internal,
 * because what a package of ours gets of core, a plugin gets too.
 */
export function boundaryProblems(workspaceFolder: string): string[] {
  return publishedPackages(join(workspaceFolder, 'packages')).flatMap((workspacePackage) => [
    ...importProblems(workspacePackage, workspaceFolder),
    ...dependencyProblems(workspacePackage),
    ...internalProblems(workspacePackage, workspaceFolder),
  ])
}

function importProblems(
  { directory, folder, manifest }: WorkspacePackage,
  workspaceFolder: string,
): string[] {
  const allowed = allowedImports[directory] ?? allowedInService
  const allowedFolders = [folder, ...(allowed.folders ?? []).map((name) => join(workspaceFolder, name))]
  return filesBelow(join(folder, 'src'))
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const inSchemas = isSchemaFile(path, folder)
      return moduleReferences(path, readFileSync(path, 'utf8'))
        .filter((name) => {
          if (name.startsWith('.')) return !isBelow(resolve(dirname(path), name), allowedFolders)
          return !isBuiltin(name) && !isAllowed(name, allowed, inSchemas)
        })
        .map((name) => `${relative(workspaceFolder, path)} imports ${name}, which ${manifest.name} may not`)
    })
}

/** Interfaces stand apart from their schemas. */
function isSchemaFile(path: string, folder: string): boolean {
  return path.startsWith(join(folder, 'src', 'schemas') + sep)
}

function dependencyProblems({ directory, manifest }: WorkspacePackage): string[] {
  const allowed = allowedImports[directory] ?? allowedInService
  const { dependencies, peerDependencies, optionalDependencies } = manifest
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
  return names
    .filter((name) => !isAllowed(name, allowed, true) && allowed.brings?.includes(name) !== true)
    .map((name) => `${manifest.name} depends on ${name}, which it may not`)
}

/** The mark would keep nothing in: whatever an entry exports is public, and whatever it does not export cannot be imported. */
function internalProblems({ folder }: WorkspacePackage, workspaceFolder: string): string[] {
  return filesBelow(join(folder, 'src'))
    .filter((path) => path.endsWith('.ts') && readFileSync(path, 'utf8').includes('@internal'))
    .map((path) => `${relative(workspaceFolder, path)} marks something @internal; do not export it instead`)
}

function isAllowed(
  name: string,
  { packages, entries = [], inSchemas = [] }: AllowedImports,
  fromModels: boolean,
): boolean {
  const ours = name.startsWith(scope)
  if (packages === 'any') return !ours
  if (packages === 'any SDK package')
    return (
      entries.includes(name) || (ours && !name.slice(scope.length).includes('/') && !notOfTheSdk.has(name))
    )
  return [...packages, ...(fromModels ? inSchemas : [])].some(
    (known) => name === known || (!ours && name.startsWith(`${known}/`)),
  )
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(folder + sep))
}
