import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { makePackages, root, temporaryFolder, write } from './workspace.ts'

const specFolder = join(root, 'spec')

async function generatedPackages(): Promise<{ packagesFolder: string; models: string }> {
  const packagesFolder = makePackages(temporaryFolder(), ['regions'])
  await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
  return { packagesFolder, models: join(packagesFolder, 'regions', 'src', 'models') }
}

function check(packagesFolder: string): ReturnType<typeof generate> {
  return generate({ specFolder, packagesFolder, mode: 'check', modelsOnly: true })
}

it('accepts fresh models, and changes nothing in a second run', async () => {
  const { packagesFolder } = await generatedPackages()
  expect(await check(packagesFolder)).toEqual({ problems: [], changes: [], packages: ['regions'] })
  expect((await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })).changes).toEqual(
    [],
  )
})

it('names a changed, a missing and a stale file', async () => {
  const { packagesFolder, models } = await generatedPackages()
  appendFileSync(join(models, 'index.gen.ts'), '// by hand\n')
  rmSync(join(models, 'vpn-region-response.gen.ts'))
  write(join(models, 'old-response.gen.ts'), 'export {}\n')
  const { problems } = await check(packagesFolder)
  expect(problems.toSorted()).toEqual([
    `${join(models, 'index.gen.ts')} differs from what npm run generate writes`,
    `${join(models, 'old-response.gen.ts')} is stale: nothing needs it`,
    `${join(models, 'vpn-region-response.gen.ts')} is missing`,
  ])
  expect(existsSync(join(models, 'vpn-region-response.gen.ts'))).toBe(false)
})

it('fixes all of it by writing, and leaves files written by hand alone', async () => {
  const { packagesFolder, models } = await generatedPackages()
  const before = readFileSync(join(models, 'index.gen.ts'), 'utf8')
  appendFileSync(join(models, 'index.gen.ts'), '// by hand\n')
  write(join(models, 'old-response.gen.ts'), 'export {}\n')
  write(join(models, 'draft.ts'), 'export {}\n')
  const { changes } = await generate({ specFolder, packagesFolder, mode: 'write', modelsOnly: true })
  expect(changes).toEqual([join(models, 'old-response.gen.ts'), join(models, 'index.gen.ts')])
  expect(readFileSync(join(models, 'index.gen.ts'), 'utf8')).toBe(before)
  expect(existsSync(join(models, 'draft.ts'))).toBe(true)
})

it('fails on drift as a command, and names the file', async () => {
  const { packagesFolder, models } = await generatedPackages()
  const command = [
    join(root, 'tools/generate/main.ts'),
    '--check',
    '--models-only',
    '--packages',
    packagesFolder,
  ]
  const clean = spawnSync(process.execPath, command, { encoding: 'utf8' })
  expect([clean.status, clean.stdout]).toEqual([0, 'Models of regions: as spec/ says.\n'])

  rmSync(join(models, 'vpn-region-response.gen.ts'))
  const drifted = spawnSync(process.execPath, command, { encoding: 'utf8' })
  expect(drifted.status).toBe(1)
  expect(drifted.stderr).toContain(join(models, 'vpn-region-response.gen.ts'))
})
