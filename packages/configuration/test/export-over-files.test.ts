import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

  it('keeps what files say although something else in the folder cannot be read', async () => {
    await scene.account.service.export(scene.folder)
    const file = join(scene.folder, 'networks/headquarters.yaml')
    await writeFile(file, `$protected: true\n${await readFile(file, 'utf8')}description: old\n`)
    await writeFile(join(scene.folder, 'networks/map.png'), Buffer.from([0xff, 0xfe]))
    expect(await scene.account.service.export(scene.folder)).toMatchObject({ changed: [file] })
    expect(await readFile(file, 'utf8')).toContain('$protected: true')
  })

  it.each([
    ['FORMAT_NEWER', 'cloudconnexa.yaml', 'format: 2\n'],
    ['FILE_UNREADABLE', 'users.yaml', Buffer.from([0xff, 0xfe])],
  ])('is refused where what would be lost is not known (%s)', async (code, name, content) => {
    await writeFile(join(scene.folder, 'cloudconnexa.yaml'), 'format: 1\n')
    await writeFile(join(scene.folder, name), content)
    scene.account.emulator.requests.clear()
    await expect(scene.account.service.export(scene.folder)).rejects.toMatchObject({ code })
    expect(scene.account.emulator.requests.list()).toEqual([])
  })
})

describe('hidden files', () => {
  const junk = Buffer.from([0, 0, 0, 1, 0xff])

  it('are no part of a configuration', async () => {
    await scene.account.service.export(scene.folder)
    for (const folder of ['.', 'networks']) await writeFile(join(scene.folder, folder, '.DS_Store'), junk)
    expect((await scene.account.service.plan(scene.folder, { stateFolder: scene.folder })).changes).toEqual(
      [],
    )
  })

  it('do not make a folder one whose objects are to be deleted', async () => {
    await scene.account.service.export(scene.folder, { kinds: ['host'] })
    await writeFile(join(scene.folder, 'hosts/.DS_Store'), junk)
    await rm(join(scene.folder, 'hosts/build-server.yaml'))
    await expect(
      scene.account.service.plan(scene.folder, { stateFolder: scene.folder, allowDelete: true }),
    ).rejects.toMatchObject({
      code: 'FILE_INVALID',
      location: { file: join(scene.folder, 'hosts') },
    })
  })
})
