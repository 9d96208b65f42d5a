import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  findLicenceProblems,
  checkWithPublint,
  checkTypeResolution,
} from '../../check/checks/check-packages.ts'
import { readManifest, root } from '../../shared/repository.ts'
import type { Tarball } from '../../shared/pack-packages.ts'
import { createFolder } from '../support/create-folder.ts'

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

function createTarball(files: Readonly<Record<string, string | object>>): Tarball {
  const space = createFolder(files)
  const folder = join(space, 'package')
  const path = join(space, 'example-1.0.0.tgz')
  expect(spawnSync('tar', ['-czf', path, 'package'], { cwd: space }).status).toBe(0)
  return { path, folder, manifest: readManifest(folder), bytes: 0 }
}

it('finds nothing in a good package', async () => {
  expect(await checkWithPublint([createTarball(good)])).toEqual({ state: 'passed' })
  expect(await checkTypeResolution([createTarball(good)])).toEqual({ state: 'passed' })
})

it('finds an export of a file that the tarball does not hold, with publint', async () => {
  const { 'package/dist/index.js': _removed, ...rest } = good
  const { state, output } = await checkWithPublint([createTarball(rest)])
  expect([state, output]).toEqual(['failed', expect.stringMatching(/^example: .*dist\/index\.js/)])
})

it('finds types that only CommonJS has, with attw', async () => {
  const exports = { '.': { types: './dist/index.d.cts', default: './dist/index.js' } }
  const { 'package/dist/index.d.ts': types, ...rest } = good
  const files = {
    ...rest,
    'package/package.json': { ...manifest, exports },
    'package/dist/index.d.cts': types,
  }
  const { state, output } = await checkTypeResolution([createTarball(files)])
  expect([state, output]).toEqual(['failed', expect.stringContaining('Masquerading as CJS')])
})

it('finds a tarball without the licence, and one with another', async () => {
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8')
  const [bare, other, right] = [{}, { 'package/LICENSE': 'mine' }, { 'package/LICENSE': licence }].map(
    (files) => createTarball({ ...good, ...files }),
  )
  expect(await findLicenceProblems([bare, other, right].filter((tarball) => tarball !== undefined))).toEqual([
    'example is packed without its LICENSE',
    'example has another LICENSE',
  ])
})
