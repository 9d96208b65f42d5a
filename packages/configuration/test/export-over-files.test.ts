import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useScene } from './support/use-scene.ts'

const scene = useScene()

describe('an export to a folder', () => {
  it('gives each object a file where one file had all of them', async () => {
    await scene.account.service.export(join(scene.folder, 'cloudconnexa.yaml'))
    await scene.account.service.export(scene.folder)
    const names = scene.account.emulator.state.networks.all().map(({ name }) => `${name}.yaml`)
    expect(new Set(await readdir(join(scene.folder, 'networks')))).toEqual(new Set(names))
    const { changes } = await scene.account.service.plan(scene.folder, { stateFolder: scene.folder })
    expect(changes).toEqual([])
  })

  it('is refused where a section of one file would be lost', async () => {
    const file = join(scene.folder, 'cloudconnexa.yaml')
    await scene.account.service.export(file)
    const before = await readFile(file, 'utf8')
    await expect(scene.account.service.export(scene.folder, { kinds: ['network'] })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
      message: expect.stringContaining('users') as string,
      location: { file },
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('leaves files alone that say nothing about the account', async () => {
    await scene.account.service.export(scene.folder)
    const others = ['README.yaml', '.lint.yaml'].map((name) => join(scene.folder, 'networks', name))
    for (const other of others) await writeFile(other, 'for: people\n')
    expect(await scene.account.service.export(scene.folder, { prune: true })).toMatchObject({
      removed: [],
      stale: [],
    })
  })
})
