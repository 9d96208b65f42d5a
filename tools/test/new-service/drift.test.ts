import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../check/repository.ts'
import { serviceDrift } from '../../new-service/drift.ts'
import { copyOfPackages } from './repository-copy.ts'

function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(path, changed)
}

it('finds nothing in this repository', async () => {
  expect(await serviceDrift(root)).toEqual([])
})

it.each([
  [`export const regions`, `export const region`, 'export const regions: ServiceDefinition<RegionsService>'],
  [`name: 'regions'`, `name: 'region'`, `name: 'regions'`],
  ['version: manifest.version', `version: '1.0.0'`, 'package: { name: manifest.name'],
  ['(context) => new RegionsService(context)', '(context) => make(context)', 'create: (context) =>'],
  [/export type \{ RegionsService.*\n/, '', 'export type { RegionsService }'],
  [/export type \* from.*\n/, '', `export type * from './models/index.gen.ts'`],
])('names what src/index.ts lacks: %s', async (from, to, lacking) => {
  const folder = copyOfPackages('core', 'regions')
  change(join(folder, 'packages', 'regions', 'src', 'index.ts'), from, to)
  const drift = await serviceDrift(folder)
  expect(drift).toEqual([expect.stringContaining(lacking)])
  expect(drift[0]).toMatch(/^packages\/regions src\/index\.ts lacks /)
})

it('names every other place', async () => {
  const folder = copyOfPackages('core', 'regions')
  const regions = join(folder, 'packages', 'regions')
  change(join(regions, 'README.md'), '## Secrets', '## Hidden')
  rmSync(join(regions, 'test'), { recursive: true })
  rmSync(join(folder, '.changeset', 'first.md'))
  expect(await serviceDrift(folder)).toEqual([
    'packages/regions README.md has no section "Secrets"',
    'packages/regions has no test of what src/index.ts exports',
    'packages/regions has neither a changeset nor a CHANGELOG.md',
  ])
})

it('takes a package that says of itself neither what it is nor that it is no service for a mistake', async () => {
  const folder = copyOfPackages('core', 'regions')
  rmSync(join(folder, 'packages', 'regions', 'section.json'))
  expect(await serviceDrift(folder)).toEqual([
    'packages/regions has no section.json, which every service package has',
  ])
})
