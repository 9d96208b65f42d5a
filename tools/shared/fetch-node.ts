import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest, root } from './repository.ts'
import { runCommand } from './run-command.ts'

/** The oldest Node that the packages promise to work on, to the patch: `22.18.0`. */
export function readOldestNode(): string {
  const [, version] = /^>=(\d+\.\d+)$/.exec(readManifest(root).engines?.['node'] ?? '') ?? []
  if (version === undefined) throw new Error('The root package.json names no oldest Node in "engines"')
  return `${version}.0`
}

/**
 * Finds the program of a Node release: this process's own, or one in `.tools`, fetched from the npm registry if it is not there
 * yet.
 *
 * @returns `undefined` where it is not available.
 */
export async function fetchNode(version: string): Promise<string | undefined> {
  if (version === process.versions.node) return process.execPath
  if (process.platform !== 'linux') return undefined
  const folder = join(root, '.tools', 'nodes', version)
  const name = `node-linux-${process.arch}`
  const program = join(folder, 'node_modules', name, 'bin', 'node')
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const options = ['--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline']
    await runCommand(['npm', 'install', ...options, `${name}@${version}`], { folder })
  }
  return existsSync(program) ? program : undefined
}
