import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Contract } from '@cloudconnexa/core/service'
import { expect, it } from 'vitest'
import { nameService } from '../../../packages/create-service/src/service-names.ts'
import { compareContracts, type FoundContract } from '../../check-spec/compare-contracts.ts'
import { readWireFacts } from '../../generate/wire-facts.ts'
import { generate } from '../../generate/generate.ts'
import { collectForms } from '../../generate/model-forms.ts'
import { readDocument } from '../../generate/read-document.ts'
import { readSecrets } from '../../generate/secrets.ts'
import { documentedSections, sectionOfTag } from '../../generate/sections.ts'
import { documentedServiceFiles } from '../../new-service/documented-service.ts'
import { makePackages, root, temporaryFolder, write } from '../generate/workspace.ts'

const specFolder = join(root, 'spec')

// What stands in spec/deviations.json for these operations as well, with the reason.
const rightDifferences = [
  'getDnsServerAddresses: empty answer is allowed, the document has none',
  'listAuditLog: query parameter size is integer (optional), the document says integer (required)',
  'listSessions: query parameter size is integer (optional), the document says integer (required)',
  'listSessions: query parameter status is string (optional), the document says one of ACTIVE | COMPLETED | FAILED (optional)',
  'revokeDeviceProfile: empty answer is allowed, the document has none',
]

it(
  'writes every section anew so that it compiles, and its contracts are the document',
  { timeout: 120_000 },
  async () => {
    const packagesFolder = makePackages(
      temporaryFolder(),
      documentedSections.map((section) => section.package),
    )
    await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
    for (const { package: name, tags, summary } of documentedSections) {
      const names = nameService({ name, packageName: `@cloudconnexa/${name}`, description: summary })
      for (const [path, text] of documentedServiceFiles(root, names, tags)) {
        write(join(packagesFolder, name, path), text)
      }
      write(
        join(packagesFolder, name, 'package.json'),
        '{ "name": "n", "version": "0.0.0", "type": "module" }',
      )
    }
    expect(compilerFindings(packagesFolder)).toBe('')
    expect(differences(await contractsIn(packagesFolder)).toSorted()).toEqual(rightDifferences)
  },
)

async function contractsIn(packagesFolder: string): Promise<FoundContract[]> {
  const contracts: FoundContract[] = []
  for (const { package: name, service } of documentedSections) {
    const path = join(packagesFolder, name, 'src', 'index.ts')
    // Written above; the compiler has found that it exports the definition.
    const module = (await import(pathToFileURL(path).href)) as Readonly<
      Record<string, { readonly operations: readonly Contract[] }>
    >
    for (const contract of module[service]?.operations ?? []) contracts.push({ service, contract })
  }
  return contracts
}

function differences(contracts: readonly FoundContract[]): string[] {
  const document = readDocument(specFolder)
  const withoutTokens = { ...document, operations: document.operations.filter(({ tag }) => tag !== 'OAuth') }
  return compareContracts(contracts, {
    document: withoutTokens,
    secrets: readSecrets(specFolder),
    wireFacts: readWireFacts(specFolder),
    formsOf: ({ tag }) => collectForms(sectionOf(tag), document),
    serviceOf: ({ tag }) => sectionOf(tag).service,
  }).map(({ text }) => text)
}

function sectionOf(tag: string): (typeof documentedSections)[number] {
  return sectionOfTag(tag) ?? expect.unreachable(`no section for ${tag}`)
}

function compilerFindings(folder: string): string {
  const settings = {
    extends: join(root, 'tsconfig.base.json'),
    // Against what is built: other packages are not what is looked at here.
    compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, customConditions: [] },
    include: ['*/src/**/*.ts'],
  }
  write(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const command = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false']
  return spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout
}
