import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the checks read of a package.json. */
export interface PackageManifest {
  readonly name: string
  readonly version: string
  readonly type?: unknown
  readonly sideEffects?: unknown
  readonly exports?: unknown
  readonly publishConfig?: { readonly exports?: unknown }
  readonly engines?: { readonly node?: unknown }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** The package.json of a folder. */
export async function readManifest(folder: string): Promise<PackageManifest> {
  // The shape is npm's, and npm itself has accepted the file.
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageManifest
}
