import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageGroup } from './public-modules.ts'

/** A page of the reference. */
export interface ReferencePage {
  readonly text: string
  /** Its address on the site, without the base. */
  readonly link: string
}

/** Pages of one kind in a module: `Services`, `Functions`. */
export interface ReferenceChapter {
  readonly title: string
  readonly pages: readonly ReferencePage[]
}

/** A module with its pages. */
export interface ReferenceModule {
  /** As it is imported: `@cloudconnexa/users/models`. */
  readonly name: string
  readonly link: string
  readonly summary: string
  readonly chapters: readonly ReferenceChapter[]
}

/** A package with the modules that can be imported from it, its main one first. */
export interface ReferencePackage {
  readonly name: string
  readonly group: PackageGroup
  readonly modules: readonly ReferenceModule[]
}

/** What the rest of the site has to know of the reference. */
export interface ReferenceIndex {
  readonly packages: readonly ReferencePackage[]
  /** Addresses of services and their methods, by the expressions that reach them: `client.networks.list`. */
  readonly expressions: Readonly<Record<string, string>>
}

const fileName = 'reference-index.json'

/** Keeps the index beside the pages. */
export function writeReferenceIndex(folder: string, index: ReferenceIndex): void {
  writeFileSync(join(folder, fileName), JSON.stringify(index))
}

/** Reads what {@link writeReferenceIndex} has kept. */
export function readReferenceIndex(folder: string): ReferenceIndex {
  // The same program has written it.
  return JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as ReferenceIndex
}
