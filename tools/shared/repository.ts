import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root folder of the repository. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** What the names of all packages of ours begin with. */
export const scope = '@cloudconnexa/'

/** What the checks read of a package.json. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly private?: boolean
  readonly exports?: ExportTarget
  readonly bin?: string | Readonly<Record<string, string>>
  readonly engines?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** A value in `exports`: a path, conditions, or subpaths. */
export type ExportTarget = string | null | { readonly [key: string]: ExportTarget }

/** Folders that tools fill and git does not hold, at whatever place. */
export const generatedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.pages',
  '.tools',
  '.tsc',
  '.turbo',
  'coverage',
  'dist',
  'node_modules',
])

/** A package of the workspace. */
export interface WorkspacePackage {
  /** Folder name, such as `user-groups`. */
  readonly directory: string
  readonly folder: string
  readonly manifest: Manifest
}

/** The packages of a workspace that get published. */
export function listPublishedPackages(packagesFolder: string = join(root, 'packages')): WorkspacePackage[] {
  return readdirSync(packagesFolder)
    .filter((directory) => existsSync(join(packagesFolder, directory, 'package.json')))
    .map((directory) => {
      const folder = join(packagesFolder, directory)
      return { directory, folder, manifest: readManifest(folder) }
    })
    .filter(({ manifest }) => manifest.private !== true)
}

/** The package.json in a folder. */
export function readManifest(folder: string): Manifest {
  // The shape is npm's, and npm itself has accepted the file.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** An entry of a package. */
export interface PackageEntry {
  /** As it is imported: `@cloudconnexa/core/service`. */
  readonly name: string
  /** As `exports` names it: `./service`, or `.` for the main one. */
  readonly subpath: string
  /** Relative to the package. */
  readonly file: string
}

/**
 * The entries that a package exports under a condition.
 *
 * @param condition - `types`, `default` or `@cloudconnexa/source`.
 */
export function listEntries(
  { name, exports = {} }: Pick<Manifest, 'name' | 'exports'>,
  condition: string,
): readonly PackageEntry[] {
  if (exports === null || typeof exports === 'string') return []
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const file = target === null || typeof target === 'string' ? undefined : target[condition]
    return typeof file === 'string' ? [{ name: `${name}${subpath.slice(1)}`, subpath, file }] : []
  })
}

/** Whether a file is the copy of a document that a package carries for its readers; what is checked is the original. */
export function isShippedCopy(path: string): boolean {
  return /[\\/]packages[\\/]client[\\/]docs[\\/]/.test(path)
}

/** Every file below a folder, as full paths; folders of the given names are left out. */
export function listFiles(folder: string, without: ReadonlySet<string> = new Set()): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return without.has(entry.name) ? [] : listFiles(path, without)
    return entry.isFile() ? [path] : []
  })
}
