import { isBuiltin } from 'node:module'
import { type Manifest, scope, type WorkspacePackage } from '../../shared/repository.ts'
import {
  type AllowedImports,
  allowedImports,
  allowedInService,
  developmentPackages,
} from './allowed-imports.ts'
import type { SourceModule } from './read-modules.ts'

/**
 * Finds every import, of types too, and every dependency that a package may not have.
 *
 * @param modules - The sources of the package.
 */
export function findForbiddenImports(
  { directory, manifest }: WorkspacePackage,
  modules: readonly SourceModule[],
): readonly string[] {
  const allowed = allowedImports[directory] ?? allowedInService
  const folders = [`packages/${directory}`, ...(allowed.folders ?? [])]
  const isForbidden = (name: string, path: string): boolean =>
    isLocal(name)
      ? !folders.some((folder) => name.startsWith(`${folder}/`))
      : !isBuiltin(name) && !isAllowed(name, allowed, isSchemaFile(path))
  const { dependencies, peerDependencies, optionalDependencies } = manifest
  return [
    ...modules.flatMap(({ path, imports }) =>
      imports
        .filter((name) => isForbidden(name, path))
        .map((name) => `${path} imports ${name}, which ${manifest.name} may not`),
    ),
    ...modules.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isForbidden(name, path) && !isDeclared(name, manifest, allowed))
        .map((name) => `${path} imports ${name}, which its package.json does not name`),
    ),
    ...Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
      .filter((name) => !isAllowed(name, allowed, true) && allowed.brings?.includes(name) !== true)
      .map((name) => `${manifest.name} depends on ${name}, which it may not`),
  ]
}

/** Paths lead from the root of the repository, or out of it. */
function isLocal(name: string): boolean {
  return /^(?:packages|tools|spec|examples|bench|site|\.\.?)\//.test(name)
}

/** Interfaces stand apart from their schemas. */
function isSchemaFile(path: string): boolean {
  return path.includes('/src/schemas/')
}

/** Where a package is known without being declared, the build would copy it, and its classes would not be those of others. */
function isDeclared(
  name: string,
  { name: own, dependencies, devDependencies, peerDependencies, optionalDependencies }: Manifest,
  { isBundled = false }: AllowedImports,
): boolean {
  const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
  const declared = {
    ...dependencies,
    ...peerDependencies,
    ...optionalDependencies,
    ...(isBundled ? devDependencies : {}),
    [own]: '',
  }
  return isLocal(name) || isBuiltin(name) || Object.hasOwn(declared, packageName)
}

function isAllowed(
  name: string,
  { packages, entries = [], inSchemas = [] }: AllowedImports,
  isFromSchema: boolean,
): boolean {
  const isOurs = name.startsWith(scope)
  if (packages === 'any') return !isOurs
  if (packages === 'any SDK package')
    return (
      entries.includes(name) ||
      (isOurs && !name.slice(scope.length).includes('/') && !developmentPackages.has(name))
    )
  return [...packages, ...(isFromSchema ? inSchemas : [])].some(
    (known) =>
      name === known ||
      (!isOurs && name.startsWith(`${known}/`)) ||
      (known.endsWith('/*') && name.startsWith(known.slice(0, -1))),
  )
}
