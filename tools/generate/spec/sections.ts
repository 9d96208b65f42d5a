import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A service and its package. */
export interface Section {
  /** Key on the client. */
  readonly service: string
  /** Folder under `packages/`. */
  readonly package: string
  /** The client's property, in one sentence. */
  readonly summary: string
  /** The tags that its operations have in the API document; none when the document does not know the section. */
  readonly tags: readonly string[]
}

/** What a service package says of itself, beside its package.json; a folder without this file is no service package. */
export const sectionFile = 'section.json'

/** Every service of a `packages` folder, in the order of the packages. */
export function readSections(packagesFolder: string): readonly Section[] {
  return readdirSync(packagesFolder)
    .toSorted()
    .filter((name) => existsSync(join(packagesFolder, name, sectionFile)))
    .map((name) => readSection(packagesFolder, name))
}

function readSection(packagesFolder: string, name: string): Section {
  const path = join(packagesFolder, name, sectionFile)
  // What is not as it should be is found right below.
  const { service, summary, tags } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Section>
  if (typeof service !== 'string' || typeof summary !== 'string' || !Array.isArray(tags)) {
    throw new TypeError(`${path} needs "service" (text), "summary" (text) and "tags" (a list).`)
  }
  return { service, package: name, summary, tags }
}

/** Every service of this repository. */
export const serviceSections: readonly Section[] = readSections(
  fileURLToPath(new URL('../../../packages', import.meta.url)),
)

/** Sections of the API document, whose models are generated. */
export const documentedSections: readonly Section[] = serviceSections.filter(({ tags }) => tags.length > 0)

/** The token request has a name but no generated models: the auth package works without zod. */
const tokenSection: Section = {
  service: 'auth',
  package: 'auth',
  summary: 'Credentials and tokens.',
  tags: ['OAuth'],
}

/** The section that operations with this tag belong to. */
export function findSection(tag: string): Section | undefined {
  return [...documentedSections, tokenSection].find((section) => section.tags.includes(tag))
}
