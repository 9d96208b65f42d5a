import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { documentedSections } from '../../generate/spec/sections.ts'
import { makeFolder, makePackages, root, write } from './workspace.ts'

let packagesFolder = ''

beforeAll(async () => {
  packagesFolder = makePackages(
    makeFolder(),
    documentedSections.map((section) => section.package),
  )
  await generate({ specFolder: join(root, 'spec'), packagesFolder, mode: 'write', modelsOnly: true })
})

afterAll(() => rmSync(packagesFolder, { recursive: true }))

/** Compiles the generated files of all packages, or of one; returns what the compiler finds. */
function typeCheck(packageName = '*'): string {
  write(
    join(packagesFolder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false },
      include: [`${packageName}/src/models/*.ts`, `${packageName}/src/schemas/*.ts`],
    }),
  )
  const command = [join(root, 'node_modules/typescript/bin/tsc'), '-p', packagesFolder, '--pretty', 'false']
  return spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout
}

describe('types', () => {
  it('compiles for all sections', { timeout: 60_000 }, () => {
    expect(typeCheck()).toBe('')
  })

  it('does not compile where interface and schema differ', { timeout: 60_000 }, () => {
    const source = join(packagesFolder, 'users/src')
    const text = readFileSync(join(source, 'models/user-response.gen.ts'), 'utf8')
    const schema = readFileSync(join(source, 'schemas/user-response.gen.ts'), 'utf8')
    const broken = {
      'property-of-the-interface-only': text.replace(
        'username: string',
        'username: string; readonly nick: string',
      ),
      'property-of-the-schema-only': text.replace('readonly username: string\n', ''),
      'required-by-the-schema-only': text.replace('readonly username: string', 'readonly username?: string'),
      'required-by-the-interface-only': text.replace('readonly email?: string', 'readonly email: string'),
      'property-of-another-type': text.replace('readonly username: string', 'readonly username: number'),
    }
    const files = Object.entries({ ...broken, 'not-broken': text }).flatMap(([name, changed]) => {
      const paths = [join(source, `models/${name}.gen.ts`), join(source, `schemas/${name}.gen.ts`)] as const
      write(paths[0], changed)
      write(paths[1], schema.replace('../models/user-response.gen.ts', `../models/${name}.gen.ts`))
      return paths
    })
    const output = typeCheck('users')
    for (const path of files) rmSync(path)
    const found = new Set(output.match(/(?<=\/)[\w-]+(?=\.gen\.ts\()/g))
    expect([...found].toSorted()).toEqual(Object.keys(broken).toSorted())
  })
})
