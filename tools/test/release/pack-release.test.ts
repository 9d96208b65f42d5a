import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listPublishedPackages, root } from '../../shared/repository.ts'
import { packRelease } from '../../release/pack-release.ts'
import { createFolder } from '../support/create-folder.ts'

it('packs with licences, in the order of dependency, and lists what it has packed', async () => {
  const wanted = new Set(['client', 'core', 'errors', 'auth'])
  const packages = listPublishedPackages().filter(({ directory }) => wanted.has(directory))
  const folder = createFolder({})
  const lines = await packRelease(packages, join(folder, 'packed'))
  const listed = readFileSync(join(folder, 'packed', 'packages.txt'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(listed).toEqual(lines)
  const rows = listed.map((line) => line.split(' '))
  expect(rows.map(([, , name]) => name)).toEqual(
    ['errors', 'core', 'auth', 'client'].map((name) => `@cloudconnexa/${name}`),
  )
  expect(new Set(readdirSync(join(folder, 'packed')))).toEqual(
    new Set(['packages.txt', ...rows.map(([, file]) => file)]),
  )
  for (const [digest, file = '', name, version] of rows) {
    const path = join(folder, 'packed', file)
    expect(digest).toBe(createHash('sha512').update(readFileSync(path)).digest('hex'))
    const read = (member: string): string =>
      spawnSync('tar', ['-xOzf', path, `package/${member}`], { encoding: 'utf8' }).stdout
    expect(JSON.parse(read('package.json'))).toMatchObject({ name, version })
    expect(read('LICENSE')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'))
  }
}, 60_000)

it('packs nothing without a licence', async () => {
  const manifest = { name: '@cloudconnexa/bare', version: '1.0.0' }
  const folder = createFolder({ 'bare/package.json': manifest })
  const packages = [{ directory: 'bare', folder: join(folder, 'bare'), manifest }]
  await expect(packRelease(packages, join(folder, 'packed'))).rejects.toThrow(
    '@cloudconnexa/bare is packed without its LICENSE',
  )
  expect(readdirSync(join(folder, 'packed'))).not.toContain('packages.txt')
}, 60_000)
