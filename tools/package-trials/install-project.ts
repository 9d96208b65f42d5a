import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from '../shared/run-command.ts'
import { listFiles } from '../shared/repository.ts'
import type { Tarball } from '../shared/pack-packages.ts'

/** A project into which tarballs are installed. */
export interface TrialProject {
  readonly folder: string
  /** Packages of ours that npm has put there, with their size on disk in bytes. */
  readonly ours: ReadonlyMap<string, number>
  /** Names of the packages of others. */
  readonly others: readonly string[]
  /** Size of everything on disk. */
  readonly bytes: number
}

const scope = '@cloudconnexa'

/** Folder of the programs that are run in projects. */
export const trialPrograms: URL = new URL('programs/', import.meta.url)

/** What packages are installed with. */
export type Installer = 'npm' | 'pnpm'

/** The commands that install what package.json asks for. */
export const installCommands: Readonly<Record<Installer, readonly [string, ...string[]]>> = {
  npm: ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=warn'],
  pnpm: ['pnpm', 'install', '--prefer-offline', '--reporter=append-only'],
}

const threeMinutes = 180_000

/**
 * Installs packages as a user would, with npm.
 *
 * @param folder - is made, outside of the repository
 * @param wanted - names of the packages to install; what they depend on comes along, ours from the tarballs
 * @param others - packages of others to install, by name and version
 */
export async function installProject(
  folder: string,
  tarballs: readonly Tarball[],
  wanted: readonly string[],
  others: Readonly<Record<string, string>>,
): Promise<TrialProject> {
  await mkdir(folder)
  const sources = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]))
  const chosen = Object.entries(sources).filter(([name]) => wanted.includes(name))
  const manifest = {
    name: 'trial',
    private: true,
    type: 'module',
    dependencies: { ...Object.fromEntries(chosen), ...others },
    overrides: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [name, wanted.includes(name) ? `$${name}` : source]),
    ),
  }
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`)
  const { code, output } = await runCommand(installCommands.npm, { folder, limit: threeMinutes })
  if (code !== 0) throw new Error(`npm could not install ${wanted.join(', ')}:\n${output}`)
  await cp(trialPrograms, folder, { recursive: true })
  return { folder, ...(await describeInstallation(folder)) }
}

async function describeInstallation(
  folder: string,
): Promise<Pick<TrialProject, 'ours' | 'others' | 'bytes'>> {
  const modules = join(folder, 'node_modules')
  const ours = new Map<string, number>()
  for (const name of await readdir(join(modules, scope))) {
    ours.set(`${scope}/${name}`, await countBytes(listFiles(join(modules, scope, name))))
  }
  const files = listFiles(modules)
  const names = files.flatMap((path) => manifestOfPackage.exec(path.replaceAll('\\', '/'))?.slice(1) ?? [])
  const others = new Set(names.filter((name) => !ours.has(name)))
  return { ours, others: [...others].toSorted(), bytes: await countBytes(files) }
}

const manifestOfPackage = /node_modules\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/

async function countBytes(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size))
  return sizes.reduce((total, size) => total + size, 0)
}

/** Our packages with their sizes: `@cloudconnexa/core 71 kB, ...; and 24 packages of others, 3.1 MB in all`. */
export function describeInstalled({ ours, others, bytes }: TrialProject): string {
  const names = [...ours].map(([name, size]) => `${name} ${(size / 1_000).toFixed(0)} kB`)
  return `${names.join(', ')}; and ${others.length} packages of others, ${(bytes / 1_000_000).toFixed(1)} MB in all`
}
