import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareFolder, writeFolder } from './write-folder.ts'
import { createFormatter } from './create-formatter.ts'
import { createCatalogFiles } from './catalog/catalog-files.ts'
import { collectForms } from './models/model-forms.ts'
import { checkNames, type NameTable, readNames } from './spec/names.ts'
import type { OperationFacts } from './spec/read-operation-facts.ts'
import { createOperationsText, operationsFile } from './contracts/operations-text.ts'
import { checkEffects } from './spec/effects.ts'
import { checkReferences } from './spec/check-references.ts'
import { checkOverlay } from './spec/overlay.ts'
import { readOperationFacts } from './spec/read-operation-facts.ts'
import { checkSecrets } from './spec/secrets.ts'
import { createSectionFiles, generatedHeader } from './models/section-files.ts'
import { type Section, serviceSections } from './spec/sections.ts'
import { createSettingsText, settingsFile } from './contracts/settings-text.ts'
import { type GeneratedPart, createServiceEntries } from './set-up/service-entries.ts'
import { type OwnManifest, createSetUpFiles } from './set-up/set-up-files.ts'

/** Where to read from and where to write to. */
export interface GenerateOptions {
  /** Folder of the API document and its tables. */
  readonly specFolder: string
  /** Folder of the packages; services without a package there are left out. */
  readonly packagesFolder: string
  /** `write` brings the models up to date, `check` only compares. */
  readonly mode: 'write' | 'check'
  /** Models only: neither the files that make a folder a package, nor the places that name it, nor the catalog. Default: all. */
  readonly modelsOnly?: boolean
}

/** What a run found and did. */
export interface GenerateResult {
  /** One sentence per mistake in the tables, or per file that has drifted. Nothing is written while tables are wrong. */
  readonly problems: readonly string[]
  /** Files that were written or removed. */
  readonly changes: readonly string[]
  /** Packages whose models were looked at. */
  readonly packages: readonly string[]
}

/**
 * Generates the set-up and the models of every service package, the places that name all of them, and the catalog, or compares them with
 * what would be generated. Models of a service that the API document does not know are written by hand.
 *
 * @throws Error when the API document uses something that the generator does not know.
 */
export async function generate({
  specFolder,
  packagesFolder,
  mode,
  modelsOnly = false,
}: GenerateOptions): Promise<GenerateResult> {
  const facts = readOperationFacts(specFolder)
  const { document, secrets, overlay } = facts
  const names = readNames(specFolder)
  const problems = [
    ...checkNames(names, document),
    ...checkSecrets(secrets, document),
    ...checkOverlay(overlay, document),
    ...checkEffects(facts.effects, document),
    ...checkReferences(facts.references, document, facts.wireFacts),
  ]
  if (problems.length > 0) return { problems, changes: [], packages: [] }

  const format = await createFormatter()
  const changes: string[] = []
  const services = serviceSections.filter((section) =>
    existsSync(join(packagesFolder, section.package, 'package.json')),
  )
  const parts = services.flatMap((section) =>
    createSection(section, { packagesFolder, modelsOnly }, names, facts),
  )
  const entries = modelsOnly ? undefined : createServiceEntries(packagesFolder, services)
  const hasCatalog = !modelsOnly && existsSync(join(packagesFolder, 'catalog', 'package.json'))
  const catalog = hasCatalog ? createCatalogFiles(packagesFolder, services, names, facts) : []
  for (const [folder, texts] of [...parts, ...(entries?.parts ?? []), ...catalog]) {
    const files = await format(texts)
    if (mode === 'check') problems.push(...compareFolder(folder, files))
    else changes.push(...writeFolder(folder, files))
  }
  problems.push(...(entries?.problems ?? []))
  return { problems, changes, packages: services.map((section) => section.package) }
}

function createSection(
  section: Section,
  { packagesFolder, modelsOnly }: Required<Pick<GenerateOptions, 'packagesFolder' | 'modelsOnly'>>,
  names: NameTable,
  facts: OperationFacts,
): readonly GeneratedPart[] {
  const folder = join(packagesFolder, section.package)
  const setUp = modelsOnly ? [] : [[folder, createSetUpFiles(section, readOwnManifest(folder))] as const]
  if (section.tags.length === 0) return setUp
  const { document, secrets } = facts
  const forms = collectForms(section, document)
  const operations = document.operations.filter(({ tag }) => section.tags.includes(tag))
  const files = createSectionFiles(forms, document, secrets)
  const contracts = [generatedHeader, createOperationsText(operations, forms, facts)].join('\n\n')
  const settings = createSettingsText(operations, names, { ...facts, forms })
  const sources = new Map([[operationsFile, contracts]])
  if (settings !== undefined) sources.set(settingsFile, [generatedHeader, settings].join('\n\n'))
  return [
    ...setUp,
    [join(folder, 'src', 'models'), files.models],
    [join(folder, 'src', 'schemas'), files.schemas],
    [join(folder, 'src'), sources],
  ]
}

function readOwnManifest(folder: string): OwnManifest {
  // The workspace's own file; what it lacks is filled in.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as OwnManifest
}
