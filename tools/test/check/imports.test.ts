import { describe, expect, it } from 'vitest'
import { checkImports } from '../../check/imports/check-imports.ts'
import { createFolder } from '../support/create-folder.ts'

function createWorkspace(directory: string, file: string, text: string, manifest: object = {}): string {
  return createFolder({
    [`packages/${directory}/package.json`]: { name: `@cloudconnexa/${directory}`, ...manifest },
    [`packages/${directory}/${file}`]: text,
  })
}

/** A manifest that declares the packages which a text imports. */
function declareImports(text: string): object {
  const names = [...text.matchAll(/'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g)].map(([, name = '']) => name)
  return { dependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) }
}

function findProblems(folder: string, fewestModules = 0): readonly string[] {
  const { output } = checkImports(folder, { fewestModules, exceptions: { circles: [], size: [] } })
  return output === undefined ? [] : output.split(/\n(?! )/)
}

it.each([
  ['core', 'src/a.ts', "import got from 'got'"],
  ['core', 'src/a.ts', "export * from '@cloudconnexa/errors'"],
  ['auth', 'src/a.ts', "const load = () => import('@napi-rs/keyring/keytar.js')"],
  ['networks', 'src/a.ts', "import { createHash } from 'node:crypto'\nimport './b.ts'"],
  ['networks', 'src/schemas/a.gen.ts', "import * as z from 'zod'"],
  ['networks', 'src/schemas/a.ts', "import * as z from 'zod'"],
  ['core', 'src/a.ts', "import { readRetryAfter } from '@cloudconnexa/errors/failures'"],
  ['auth', 'src/a.ts', "import { createErrorFromResponse } from '@cloudconnexa/errors/failures'"],
  ['client', 'src/a.ts', "export type { Transport } from '@cloudconnexa/core/runtime'"],
  ['client', 'src/a.ts', "import type { A } from '@cloudconnexa/networks'"],
  [
    'emulator',
    'src/a.ts',
    "import fastify from 'fastify'\nimport d from '../../../spec/d.json' with { type: 'json' }",
  ],
])('lets %s import: %s %s', (directory, file, text) => {
  expect(findProblems(createWorkspace(directory, file, text, declareImports(text)))).toEqual([])
})

it.each([
  ['errors', "import { request } from '@cloudconnexa/core'", '@cloudconnexa/core'],
  ['core', "import type { A } from '@cloudconnexa/networks'", '@cloudconnexa/networks'],
  ['core', "import * as z from 'zod'", 'zod'],
  ['networks', "export type { User } from '@cloudconnexa/users'", '@cloudconnexa/users'],
  ['networks', "const load = () => import('@cloudconnexa/users')", '@cloudconnexa/users'],
  ['networks', "export type User = import('@cloudconnexa/users').User", '@cloudconnexa/users'],
  ['networks', "import { secret } from '@cloudconnexa/core/internal'", '@cloudconnexa/core/internal'],
  ['networks', "import { secret } from '../../core/src/secret.ts'", 'packages/core/src/secret.ts'],
  ['networks', "import * as z from 'zod'", 'zod'],
  ['networks', "const got = require('got')", 'got'],
  ['client', "import { startEmulator } from '@cloudconnexa/emulator'", '@cloudconnexa/emulator'],
  ['client', "import * as z from 'zod'", 'zod'],
  ['client', "import got from 'got'", 'got'],
  ['emulator', "import { operations } from '@cloudconnexa/core'", '@cloudconnexa/core'],
])('does not let %s contain: %s', (directory, text, name) => {
  expect(findProblems(createWorkspace(directory, 'src/a.ts', text))).toEqual([
    `packages/${directory}/src/a.ts imports ${name}, which @cloudconnexa/${directory} may not`,
  ])
})

it.each(['core', 'networks'])('finds what is marked internal in %s', (directory) => {
  const text = '/** @internal */\nexport const door = 1'
  expect(findProblems(createWorkspace(directory, 'src/a.ts', text))).toEqual([
    `packages/${directory}/src/a.ts marks something @internal; do not export it instead`,
  ])
})

it('counts a dependency even if nothing imports it, but no development dependency', () => {
  const manifest = {
    dependencies: { '@cloudconnexa/users': '1.0.0' },
    peerDependencies: { '@cloudconnexa/core': '1.0.0', zod: '4.0.0' },
    devDependencies: { '@cloudconnexa/emulator': '1.0.0' },
  }
  expect(findProblems(createWorkspace('networks', 'src/a.ts', '', manifest))).toEqual([
    '@cloudconnexa/networks depends on @cloudconnexa/users, which it may not',
  ])
})

it('finds an import that package.json does not name, also if tests need it', () => {
  const text = "import '@cloudconnexa/errors/runtime'\nimport 'node:fs'\nimport './b.ts'"
  const manifest = { devDependencies: { '@cloudconnexa/errors': '1.0.0' } }
  expect(findProblems(createWorkspace('dns', 'src/a.ts', text, manifest))).toEqual([
    'packages/dns/src/a.ts imports @cloudconnexa/errors/runtime, which its package.json does not name',
  ])
  const declared = { dependencies: { '@cloudconnexa/errors': '1.0.0' } }
  expect(findProblems(createWorkspace('dns', 'src/a.ts', text, declared))).toEqual([])
})

describe('a circle', () => {
  const find = (files: Readonly<Record<string, string>>): readonly string[] =>
    findProblems(createFolder({ 'packages/core/package.json': { name: '@cloudconnexa/core' }, ...files }))

  it('of files is found, types included', () => {
    const files = {
      'packages/core/src/a.ts': "import type { B } from './b.ts'",
      'packages/core/src/b.ts': "export type A = import('./c.ts').C",
      'packages/core/src/c.ts': "export { a } from './a.ts'",
    }
    expect(find(files)).toEqual([
      [
        '3 in a circle: packages/core/src/a.ts, packages/core/src/b.ts, packages/core/src/c.ts',
        'packages/core/src/a.ts imports packages/core/src/b.ts',
        'packages/core/src/b.ts imports packages/core/src/c.ts',
        'packages/core/src/c.ts imports packages/core/src/a.ts',
      ].join('\n  '),
    ])
  })

  it('of folders is found, though no file is part of one', () => {
    const files = {
      'packages/core/src/one/a.ts': "import './b.ts'\nimport type { C } from '../two/c.ts'",
      'packages/core/src/one/b.ts': '',
      'packages/core/src/two/c.ts': '',
      'packages/core/src/two/d.ts': "import '../one/b.ts'",
    }
    expect(find(files)).toEqual([
      [
        '2 in a circle: packages/core/src/one, packages/core/src/two',
        'packages/core/src/one/a.ts imports packages/core/src/two/c.ts',
        'packages/core/src/two/d.ts imports packages/core/src/one/b.ts',
      ].join('\n  '),
    ])
  })

  it('of neighbours through their inner folders is found', () => {
    const files = {
      'tools/one/a.ts': "import '../two/inner/c.ts'",
      'tools/one/inner/b.ts': '',
      'tools/two/inner/c.ts': '',
      'tools/two/d.ts': "import '../one/inner/b.ts'",
    }
    expect(find(files)).toEqual([expect.stringMatching(/^2 in a circle: tools\/one\/\*\*, tools\/two\/\*\*/)])
  })

  it('is not what two folders are of which one imports the other', () => {
    expect(find({ 'tools/one/a.ts': "import '../two/b.ts'", 'tools/two/b.ts': '' })).toEqual([])
  })
})

it('finds a folder of more than fifteen files, but not of models, schemas and tests', () => {
  const create = (folder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${folder}/f${index}.ts`, '']))
  const files = { ...create('tools/one'), ...create('tools/models'), ...create('tools/test/one') }
  expect(findProblems(createFolder({ 'packages/.keep': '', ...files }))).toEqual(['tools/one has 16 files'])
})

it('fails where it has read next to nothing', () => {
  const folder = createFolder({ 'packages/.keep': '', 'tools/a.ts': '' })
  expect(findProblems(folder, 2)).toEqual(['only 1 modules were read'])
})

it('keeps quiet about exceptions until they are in order', () => {
  const folder = createFolder({
    'packages/core/package.json': { name: '@cloudconnexa/core' },
    'packages/core/src/a.ts': "import './b.ts'",
    'packages/core/src/b.ts': "import './a.ts'",
  })
  const exceptions = { circles: ['packages/core/src', 'tools'], size: [] }
  expect(checkImports(folder, { fewestModules: 0, exceptions }).output).toBe(
    'tools is in order: take it off the list of exceptions',
  )
})
