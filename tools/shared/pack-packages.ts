import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'
import { type Manifest, listPublishedPackages, readManifest, type WorkspacePackage } from './repository.ts'

/** A package as it would be published. */
export interface Tarball {
  readonly manifest: Manifest
  /** The `.tgz` file. */
  readonly path: string
  /** Folder with the tarball's content. */
  readonly folder: string
  readonly bytes: number
}

/** Packs the published packages for all checks that look at them. */
export class TarballFolder {
  #tarballs: readonly Tarball[] = []

  /** The packages; none before {@link pack}. */
  get tarballs(): readonly Tarball[] {
    return this.#tarballs
  }

  /**
   * The folder with the content of a packed package.
   *
   * @throws {RangeError} when there is no such package.
   */
  getFolder(name: string): string {
    const found = this.#tarballs.find(({ manifest }) => manifest.name === name)
    if (found === undefined) throw new RangeError(`${name} is not packed.`)
    return found.folder
  }

  /** Packs every published package into a temporary folder, which is gone when the process ends. */
  async pack(): Promise<Outcome> {
    const temporary = mkdtempSync(join(tmpdir(), 'cloudconnexa-packed-'))
    process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
    const result: Tarball[] = []
    for (const one of listPublishedPackages()) {
      const target = join(temporary, one.directory)
      const packed = await packPackage(one, target, target)
      if ('failure' in packed) return { state: 'failed', output: packed.failure }
      result.push(packed)
    }
    this.#tarballs = result
    const sizes = result.map(({ manifest, bytes }) => `${manifest.name} ${(bytes / 1_000).toFixed(0)} kB`)
    return { state: 'passed', note: `${result.length} tarballs`, details: [sizes.join(', ')] }
  }
}

/**
 * Packs a package as it would be published.
 *
 * @param target - Folder for the `.tgz` file.
 * @param space - Folder into which the content is extracted, below `package`. One for each package.
 */
export async function packPackage(
  { folder }: WorkspacePackage,
  target: string,
  space: string,
): Promise<Tarball | { readonly failure: string }> {
  await Promise.all([mkdir(target, { recursive: true }), mkdir(space, { recursive: true })])
  const before = new Set(await readdir(target))
  const packing = await runCommand(['pnpm', 'pack', '--pack-destination', target], { folder })
  const name = (await readdir(target)).find((file) => file.endsWith('.tgz') && !before.has(file))
  if (packing.code !== 0 || name === undefined) return { failure: packing.output }
  const path = join(target, name)
  const extraction = await runCommand(['tar', '-xzf', path], { folder: space })
  if (extraction.code !== 0) return { failure: extraction.output }
  const content = join(space, 'package')
  return { manifest: readManifest(content), path, folder: content, bytes: (await stat(path)).size }
}
