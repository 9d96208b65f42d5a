import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The properties of a package.json that the checks read. */
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

/** Reads the package.json of a folder. */
export async function readManifest(folder: string): Promise<PackageManifest> {
  // npm has accepted the file, so it has this shape.
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageManifest
}
