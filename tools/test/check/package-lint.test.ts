import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licenceProblems, publintCheck, typesResolutionCheck } from '../../check/checks/package-lint.ts'
import { readManifest, root } from '../../check/repository.ts'
import type { Tarball } from '../../check/tarballs.ts'
import { folderWith } from './folder.ts'

const manifest = {
  name: 'example',
  version: '1.0.0',
  type: 'module',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  license: 'Apache-2.0',
}
const good = {
  'package/package.json': manifest,
  'package/dist/index.js': 'export const a = 1\n',
  'package/dist/index.d.ts': 'export declare const a: 1\n',
}

function tarballOf(files: Readonly<Record<string, string | object>>): Tarball {
  const space = folderWith(files)
  const folder = join(space, 'package')
  const path = join(space, 'example-1.0.0.tgz')
  expect(spawnSync('tar', ['-czf', path, 'package'], { cwd: space }).status).toBe(0)
  return { path, folder, manifest: readManifest(folder), bytes: 0 }
}

test('a good package has nothing to be said of', async () => {
  expect(await publintCheck([tarballOf(good)])).toEqual({ state: 'passed' })
  expect(await typesResolutionCheck([tarballOf(good)])).toEqual({ state: 'passed' })
})

test('publint: an export of a file that the tarball does not hold', async () => {
  const { 'package/dist/index.js': _removed, ...rest } = good
  const { state, output } = await publintCheck([tarballOf(rest)])
  expect([state, output]).toEqual(['failed', expect.stringMatching(/^example: .*dist\/index\.js/)])
})

test('attw: types that only CommonJS has', async () => {
  const exports = { '.': { types: './dist/index.d.cts', default: './dist/index.js' } }
  const { 'package/dist/index.d.ts': types, ...rest } = good
  const files = {
    ...rest,
    'package/package.json': { ...manifest, exports },
    'package/dist/index.d.cts': types,
  }
  const { state, output } = await typesResolutionCheck([tarballOf(files)])
  expect([state, output]).toEqual(['failed', expect.stringContaining('Masquerading as CJS')])
})

test('licences: a tarball without one, and one with another', async () => {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8')
  const [bare, other, right] = [{}, { 'package/LICENSE': 'mine' }, { 'package/LICENSE': licence }].map(
    (files) => tarballOf({ ...good, ...files }),
  )
  expect(await licenceProblems([bare, other, right].filter((tarball) => tarball !== undefined))).toEqual([
    'example is packed without its LICENSE',
    'example has another LICENSE',
  ])
})
