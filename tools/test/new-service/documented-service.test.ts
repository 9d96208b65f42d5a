import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Contract } from '@cloudconnexa/core/service'
import { expect, it } from 'vitest'
import { nameService } from '../../new-service/create-service.ts'
import { listContracts } from '../../check-spec/list-contracts.ts'
import { generate } from '../../generate/generate.ts'
import { documentedSections } from '../../generate/spec/sections.ts'
import { createDocumentedService } from '../../new-service/documented-service.ts'
import { makePackages, root, temporaryFolder, write } from '../generate/workspace.ts'

const specFolder = join(root, 'spec')

it(
  'writes every section anew so that it compiles, and lists every contract of its section',
  { timeout: 120_000 },
  async () => {
    const packagesFolder = makePackages(
      temporaryFolder(),
      documentedSections.map((section) => section.package),
    )
    await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
    for (const { package: name, tags, summary } of documentedSections) {
      const names = nameService({ name, packageName: `@cloudconnexa/${name}`, description: summary })
      for (const [path, text] of createDocumentedService(root, names, tags)) {
        write(join(packagesFolder, name, path), text)
      }
      write(
        join(packagesFolder, name, 'package.json'),
        '{ "name": "n", "version": "0.0.0", "type": "module" }',
      )
    }
    expect(compile(packagesFolder)).toBe('')
    const service = readFileSync(join(packagesFolder, 'users', 'src', 'users-service.ts'), 'utf8')
    expect(service.match(/@example/g)?.length).toBe(service.match(/^\s*\* API /gm)?.length)
    expect((await listContractIds(packagesFolder)).toSorted()).toEqual(
      listContracts()
        .map(({ contract }) => contract.id)
        .toSorted(),
    )
  },
)

async function listContractIds(packagesFolder: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { package: name, service } of documentedSections) {
    const path = join(packagesFolder, name, 'src', 'index.ts')
    // Written above; the compiler has found that it exports the definition.
    const module = (await import(pathToFileURL(path).href)) as Readonly<
      Record<string, { readonly operations: readonly Contract[] }>
    >
    ids.push(...(module[service]?.operations ?? []).map(({ id }) => id))
  }
  return ids
}

function compile(folder: string): string {
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
