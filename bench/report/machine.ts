import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { benchFolder, modulesFolder } from '../set-up/folders.ts'

/** The machine and the Node that the figures are from. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `${processor}, ${availableParallelism()} cores, ${memory} GiB of memory, ${type()} ${release()}, Node ${process.versions.node}`
}

/** What the SDK was measured beside: `got 16.1.0, …`. */
export function listMeasuredVersions(): string {
  const { dependencies } = readManifest(benchFolder)
  return Object.keys(dependencies ?? {})
    .map((name) => `${name} ${readVersion(name)}`)
    .join(', ')
}

/** The version of a package that is installed for the benchmarks. */
export function readVersion(name: string): string {
  return readManifest(join(modulesFolder, name)).version
}

interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function readManifest(folder: string): Manifest {
  // The shape is npm's, and it has installed the package.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}
