import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { readModuleReferences } from '../../shared/read-module-references.ts'
import { type ExportTarget, listFiles, readManifest } from '../../shared/repository.ts'

/** Files that a program serves, or that people read, and that no module imports. */
const otherFiles = /^dist[\\/](?:swagger-ui[\\/]|third-party-licences\.txt$)/

/** Files in the `dist` of a published package that nobody can get at, and targets of `exports` that are not there. */
export function findUnreachableFiles(folder: string): string[] {
  const { name, exports = {}, bin = {} } = readManifest(folder)
  const entries = [...listTargets(exports), ...listTargets(bin)].map((target) => join(folder, target))
  const reached = new Set<string>()
  for (const entry of entries) follow(entry, reached)
  const missing = [...reached].filter((path) => !existsSync(path))
  const unreachable = listFiles(join(folder, 'dist')).filter(
    (path) => !reached.has(path) && !otherFiles.test(relative(folder, path)),
  )
  return [
    ...missing.map((path) => `${name} names ${relative(folder, path)}, which is not there`),
    ...unreachable.map((path) => `${name} holds ${relative(folder, path)}, which nothing reaches`),
  ]
}

function listTargets(target: ExportTarget): string[] {
  if (target === null) return []
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(listTargets)
}

function follow(path: string, reached: Set<string>): void {
  if (reached.has(path)) return
  reached.add(path)
  if (!existsSync(path) || !/\.[cm]?[jt]s$/.test(path)) return
  for (const name of readModuleReferences(path, readFileSync(path, 'utf8'))) {
    if (name.startsWith('.')) follow(resolveNeighbour(path, name), reached)
  }
}

/** A declaration file names its neighbours as the JavaScript files they describe. */
function resolveNeighbour(path: string, name: string): string {
  const target = resolve(dirname(path), name)
  return path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target
}
