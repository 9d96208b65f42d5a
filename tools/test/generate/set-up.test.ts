import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { root, temporaryFolder, write } from './workspace.ts'

const specFolder = join(root, 'spec')

function manifest(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'regions', 'package.json'), 'utf8')) as Record<string, unknown> // what was just written
}

it('makes a package of a folder, and keeps what the package decides for itself', async () => {
  const packagesFolder = temporaryFolder()
  const own = {
    version: '3.2.1',
    description: 'Mine',
    dependencies: { '@cloudconnexa/errors': 'workspace:^' },
  }
  write(
    join(packagesFolder, 'regions', 'package.json'),
    JSON.stringify({
      ...own,
      exports: {},
      scripts: { build: 'other' },
      devDependencies: { '@cloudconnexa/emulator': 'workspace:^' },
    }),
  )
  const { changes } = await generate({ specFolder, packagesFolder, mode: 'write' })
  expect(changes).toContain(join(packagesFolder, 'regions', 'tsconfig.json'))
  const { devDependencies, ...written } = manifest(packagesFolder)
  expect(written).toMatchObject({
    ...own,
    name: '@cloudconnexa/regions',
    scripts: { build: 'tsdown' },
    peerDependencies: { '@cloudconnexa/core': 'workspace:^' },
  })
  expect(devDependencies).toEqual({
    '@cloudconnexa/core': 'workspace:^',
    '@cloudconnexa/service-tests': 'workspace:^',
    zod: '4.6.7',
  })
  const { references } = JSON.parse(
    readFileSync(join(packagesFolder, 'regions', 'tsconfig.json'), 'utf8'),
  ) as { references: object } // as above
  expect(references).toEqual([
    { path: '../core' },
    { path: '../errors' },
    { path: '../../tools/service-tests' },
  ])
})

it('finds a set-up that has drifted', async () => {
  const packagesFolder = temporaryFolder()
  write(join(packagesFolder, 'regions', 'package.json'), '{}')
  await generate({ specFolder, packagesFolder, mode: 'write' })
  expect((await generate({ specFolder, packagesFolder, mode: 'check' })).problems).toEqual([])
  write(
    join(packagesFolder, 'regions', 'package.json'),
    JSON.stringify({ ...manifest(packagesFolder), sideEffects: true }),
  )
  const { problems } = await generate({ specFolder, packagesFolder, mode: 'check' })
  expect(problems).toEqual([expect.stringContaining('package.json differs')])
})
