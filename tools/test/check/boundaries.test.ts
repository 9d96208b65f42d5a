import { expect, test } from 'vitest'
import { boundaryProblems } from '../../check/checks/boundaries.ts'
import { undeclaredImports } from '../../check/checks/undeclared-imports.ts'
import { folderWith } from './folder.ts'

function workspace(directory: string, file: string, text: string, manifest: object = {}): string {
  return folderWith({
    [`packages/${directory}/package.json`]: { name: `@cloudconnexa/${directory}`, ...manifest },
    [`packages/${directory}/${file}`]: text,
  })
}

test.each([
  ['core', 'src/a.ts', "import got from 'got'"],
  ['core', 'src/a.ts', "export * from '@cloudconnexa/errors'"],
  ['core', 'src/a.ts', "import { readRetryAfter } from '@cloudconnexa/errors/runtime'"],
  ['auth', 'src/a.ts', "import { createErrorFromResponse } from '@cloudconnexa/errors/runtime'"],
  ['auth', 'src/a.ts', "const load = () => import('@napi-rs/keyring/keytar.js')"],
  ['networks', 'src/a.ts', "import { createHash } from 'node:crypto'\nimport './b.ts'"],
  ['networks', 'src/schemas/a.gen.ts', "import * as z from 'zod'"],
  ['networks', 'src/schemas/a.ts', "import * as z from 'zod'"],
  ['client', 'src/a.ts', "import type { A } from '@cloudconnexa/networks'"],
  ['client', 'src/a.ts', "export type { Transport } from '@cloudconnexa/core/runtime'"],
  [
    'emulator',
    'src/a.ts',
    "import fastify from 'fastify'\nimport d from '../../../spec/d.json' with { type: 'json' }",
  ],
])('%s may: %s %s', (directory, file, text) => {
  expect(boundaryProblems(workspace(directory, file, text))).toEqual([])
})

test.each([
  ['errors', "import { request } from '@cloudconnexa/core'", '@cloudconnexa/core'],
  ['core', "import type { A } from '@cloudconnexa/networks'", '@cloudconnexa/networks'],
  ['core', "import * as z from 'zod'", 'zod'],
  ['networks', "export type { User } from '@cloudconnexa/users'", '@cloudconnexa/users'],
  ['networks', "const load = () => import('@cloudconnexa/users')", '@cloudconnexa/users'],
  ['networks', "export type User = import('@cloudconnexa/users').User", '@cloudconnexa/users'],
  ['networks', "import { secret } from '@cloudconnexa/core/internal'", '@cloudconnexa/core/internal'],
  ['networks', "import { secret } from '../../core/src/secret.ts'", '../../core/src/secret.ts'],
  ['networks', "import * as z from 'zod'", 'zod'],
  ['networks', "const got = require('got')", 'got'],
  ['client', "import { startEmulator } from '@cloudconnexa/emulator'", '@cloudconnexa/emulator'],
  ['client', "import got from 'got'", 'got'],
  ['client', "import { operations } from '@cloudconnexa/core/service'", '@cloudconnexa/core/service'],
  ['emulator', "import { operations } from '@cloudconnexa/core'", '@cloudconnexa/core'],
])('%s may not: %s', (directory, text, name) => {
  expect(boundaryProblems(workspace(directory, 'src/a.ts', text))).toEqual([
    `packages/${directory}/src/a.ts imports ${name}, which @cloudconnexa/${directory} may not`,
  ])
})

test.each(['core', 'networks'])('nothing in %s is marked internal', (directory) => {
  const text = '/** @internal */\nexport const door = 1'
  expect(boundaryProblems(workspace(directory, 'src/a.ts', text))).toEqual([
    `packages/${directory}/src/a.ts marks something @internal; do not export it instead`,
  ])
})

test('a dependency counts even if nothing imports it, a development dependency does not', () => {
  const manifest = {
    dependencies: { '@cloudconnexa/users': '1.0.0' },
    peerDependencies: { '@cloudconnexa/core': '1.0.0', zod: '4.0.0' },
    devDependencies: { '@cloudconnexa/emulator': '1.0.0' },
  }
  expect(boundaryProblems(workspace('networks', 'src/a.ts', '', manifest))).toEqual([
    '@cloudconnexa/networks depends on @cloudconnexa/users, which it may not',
  ])
})

test('an import that package.json does not name is found, and one that only tests need is not enough', () => {
  const text = "import '@cloudconnexa/errors/runtime'\nimport 'got'\nimport 'node:fs'\nimport './b.ts'"
  const manifest = { dependencies: { got: '16.1.0' }, devDependencies: { '@cloudconnexa/errors': '1.0.0' } }
  expect(undeclaredImports(workspace('dns', 'src/a.ts', text, manifest))).toEqual([
    'packages/dns/src/a.ts imports @cloudconnexa/errors/runtime, which its package.json does not name',
  ])
  const declared = { dependencies: { got: '16.1.0', '@cloudconnexa/errors': '1.0.0' } }
  expect(undeclaredImports(workspace('dns', 'src/a.ts', text, declared))).toEqual([])
})
