import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { moduleReferences } from '../module-references.ts'
import { type ExportTarget, filesBelow, readManifest } from '../repository.ts'

/** Files that a program serves, and that no module imports. */
const servedFiles = /^dist[\\/]swagger-ui[\\/]/

/** Files in the `dist` of a published package that nobody can get at, and targets of `exports` that are not there. */
export function reachabilityProblems(folder: string): string[] {
  const { name, exports = {}, bin = {} } = readManifest(folder)
  const entries = [...targets(exports), ...targets(bin)].map((target) => join(folder, target))
  const reached = new Set<string>()
  for (const entry of entries) follow(entry, reached)
  const missing = [...reached].filter((path) => !existsSync(path))
  const unreachable = filesBelow(join(folder, 'dist')).filter(
    (path) => !reached.has(path) && !servedFiles.test(relative(folder, path)),
  )
  return [
    ...missing.map((path) => `${name} names ${relative(folder, path)}, which is not there`),
    ...unreachable.map((path) => `${name} holds ${relative(folder, path)}, which nothing reaches`),
  ]
}

function targets(target: ExportTarget): string[] {
  if (target === null) return []
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(targets)
}

function follow(path: string, reached: Set<string>): void {
  if (reached.has(path)) return
  reached.add(path)
  if (!existsSync(path) || !/\.[cm]?[jt]s$/.test(path)) return
  for (const name of moduleReferences(path, readFileSync(path, 'utf8'))) {
    if (name.startsWith('.')) follow(neighbour(path, name), reached)
  }
}

/** A declaration file names its neighbours as the JavaScript files they describe. */
function neighbour(path: string, name: string): string {
  const target = resolve(dirname(path), name)
  return path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target
}
