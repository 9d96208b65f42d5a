import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findLicenceProblems } from '../check/checks/check-packages.ts'
import type { Manifest, WorkspacePackage } from '../shared/repository.ts'
import { packPackage, type Tarball } from '../shared/pack-packages.ts'

/** The publishing job reads it line by line. */
const listName = 'packages.txt'

/**
 * Packs packages into a folder, for a job that does nothing but publish them, and lists them there in the order of dependency:
 * SHA-512, file, name and version, a line each.
 *
 * @returns The lines.
 * @throws {Error} when a package cannot be packed, or its tarball holds no licence.
 */
export async function packRelease(
  packages: readonly WorkspacePackage[],
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const space = await mkdtemp(join(tmpdir(), 'cloudconnexa-release-'))
  try {
    const tarballs: Tarball[] = []
    for (const one of sortByDependency(packages)) {
      const packed = await packPackage(one, folder, join(space, one.directory))
      if ('failure' in packed) throw new Error(packed.failure)
      tarballs.push(packed)
    }
    const problems = await findLicenceProblems(tarballs)
    if (problems.length > 0) throw new Error(problems.join('\n'))
    const lines = await Promise.all(tarballs.map(describe))
    await writeFile(join(folder, listName), lines.map((line) => `${line}\n`).join(''))
    return lines
  } finally {
    await rm(space, { recursive: true, force: true })
  }
}

/** Packages with those that they need before them. */
function sortByDependency(packages: readonly WorkspacePackage[]): readonly WorkspacePackage[] {
  const sorted = new Set<WorkspacePackage>()
  const add = (one: WorkspacePackage, dependants: readonly WorkspacePackage[]): void => {
    // Peers may need each other. Then there is no right order.
    if (sorted.has(one) || dependants.includes(one)) return
    const needed = listNeededNames(one.manifest)
    for (const other of packages) if (needed.has(other.manifest.name)) add(other, [...dependants, one])
    sorted.add(one)
  }
  for (const one of packages) add(one, [])
  return [...sorted]
}

function listNeededNames(manifest: Manifest): ReadonlySet<string> {
  const { dependencies, peerDependencies, optionalDependencies } = manifest
  return new Set(Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }))
}

async function describe({ path, manifest }: Tarball): Promise<string> {
  const digest = createHash('sha512')
    .update(await readFile(path))
    .digest('hex')
  return `${digest} ${basename(path)} ${manifest.name} ${manifest.version}`
}
