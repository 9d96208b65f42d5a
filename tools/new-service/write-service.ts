import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createFormatter } from '../generate/create-formatter.ts'
import { readSections, sectionFile } from '../generate/spec/sections.ts'
import { InputError, nameService, type ServiceInput, type ServiceNames } from './create-service.ts'
import { createOwnService } from './own-service.ts'
import { createDocumentedService } from './documented-service.ts'

/** What is asked for: a service of ours, whose package is named after it. */
export interface NewService extends Omit<ServiceInput, 'packageName'> {
  /** Tags of its operations in the API document; none for a service that the document does not know. */
  readonly tags: readonly string[]
}

/**
 * Writes what only the new package has: its sources, its tests, README, section and changeset. Set-up, models of the document
 * and the entries in the meta package are the generator's.
 *
 * @param root - Folder of the repository.
 * @returns the paths written, below `root`.
 * @throws InputError for what cannot be, or is there already. Nothing is overwritten.
 */
export async function writeService(root: string, asked: NewService): Promise<readonly string[]> {
  const { tags, ...input } = asked
  const names = nameService({ ...input, packageName: `@cloudconnexa/${asked.name}` })
  refuseTaken(root, names)
  const sources = tags.length > 0 ? createDocumentedService(root, names, tags) : createOwnService(names)
  const section = { service: names.serviceKey, summary: names.description, tags }
  const folder = `packages/${names.name}`
  const files = new Map([
    [`${folder}/${sectionFile}`, JSON.stringify(section)],
    // The generator fills in the rest.
    [
      `${folder}/package.json`,
      JSON.stringify({ version: readSharedVersion(root), description: names.description }),
    ],
    ...[...sources].map(([path, text]) => [`${folder}/${path}`, text] as const),
    [`.changeset/new-${names.name}.md`, createChangeset(names)],
  ])
  const format = await createFormatter()
  for (const [path, text] of await format(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, { flag: 'wx' })
  }
  return [...files.keys()]
}

function refuseTaken(root: string, { name, serviceKey }: ServiceNames): void {
  if (existsSync(join(root, 'packages', name))) throw new InputError(`packages/${name} is there already.`)
  const other = readSections(join(root, 'packages')).find(({ service }) => service === serviceKey)
  if (other !== undefined) {
    throw new InputError(
      `client.${serviceKey} is the service of packages/${other.package}. Choose another name.`,
    )
  }
}

/** All packages have one version. */
function readSharedVersion(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'packages', 'core', 'package.json'), 'utf8')) as {
    readonly version: string // the workspace's own file
  }
  return manifest.version
}

function createChangeset({ packageName, serviceKey, description }: ServiceNames): string {
  return `---
'${packageName}': minor
'@cloudconnexa/client': minor
---

New service \`client.${serviceKey}\`: ${description}
`
}
