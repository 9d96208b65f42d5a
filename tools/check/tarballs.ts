import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from './check.ts'
import { runCommand } from './command.ts'
import { type Manifest, publishedPackages, readManifest } from './repository.ts'

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

  /** Packs every published package into a temporary folder, which is gone when the process ends. */
  async pack(): Promise<Outcome> {
    const temporary = mkdtempSync(join(tmpdir(), 'cloudconnexa-packed-'))
    process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
    const result: Tarball[] = []
    for (const { folder, directory } of publishedPackages()) {
      const target = join(temporary, directory)
      await mkdir(target)
      const packing = await runCommand(['pnpm', 'pack', '--pack-destination', target], { folder })
      const name = (await readdir(target)).find((file) => file.endsWith('.tgz'))
      if (packing.code !== 0 || name === undefined) return { state: 'failed', output: packing.output }
      const unpacking = await runCommand(['tar', '-xzf', name], { folder: target })
      if (unpacking.code !== 0) return { state: 'failed', output: unpacking.output }
      const path = join(target, name)
      const content = join(target, 'package')
      result.push({ manifest: readManifest(content), path, folder: content, bytes: (await stat(path)).size })
    }
    this.#tarballs = result
    const sizes = result.map(({ manifest, bytes }) => `${manifest.name} ${(bytes / 1_000).toFixed(0)} kB`)
    return { state: 'passed', note: `${result.length} tarballs`, details: [sizes.join(', ')] }
  }
}
