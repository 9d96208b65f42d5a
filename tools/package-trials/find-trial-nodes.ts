import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import { root } from '../shared/repository.ts'

/** A Node to run the trials on. */
export interface TrialNode {
  readonly version: string
  readonly program: string
}

/** The Node releases that the packages promise to work on, newest of their line. */
const versions = ['22.23.3', '24.21.0', '26.10.0']

/** The Node of this process and those of the other release lines; what could not be had is said in `missing`. */
export async function findTrialNodes(): Promise<{ nodes: TrialNode[]; missing: string[] }> {
  const current = { version: process.versions.node, program: process.execPath }
  const others = versions.filter((version) => getMajor(version) !== getMajor(current.version))
  if (process.platform !== 'linux') {
    return {
      nodes: [current],
      missing: [`Tried on Node ${current.version} only: the others are fetched on Linux alone`],
    }
  }
  const nodes = [current]
  const missing: string[] = []
  for (const version of others) {
    const program = await fetchNode(version)
    if (program === undefined) missing.push(`NOT tried on Node ${version}: the npm registry did not give it`)
    else nodes.push({ version, program })
  }
  return { nodes: nodes.toSorted((a, b) => getMajor(a.version) - getMajor(b.version)), missing }
}

/** The program of a Node release in `.tools`, fetched from the npm registry if it is not there yet. */
async function fetchNode(version: string): Promise<string | undefined> {
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

function getMajor(version: string): number {
  return Number.parseInt(version, 10)
}
