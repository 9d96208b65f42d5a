import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccount, type TestAccount } from './support/connect.ts'
import { useFolders } from './support/use-folder.ts'

const createFolder = useFolders()
let account: TestAccount
let path: string

beforeEach(async () => {
  account = await openAccount({ seed: 'demo' })
  path = await createFolder()
})

afterEach(() => account.close())

describe('an export to a folder', () => {
  it('gives each object a file where one file had all of them', async () => {
    await account.service.export(join(path, 'cloudconnexa.yaml'))
    await account.service.export(path)
    const names = account.emulator.state.networks.all().map(({ name }) => `${name}.yaml`)
    expect(new Set(await readdir(join(path, 'networks')))).toEqual(new Set(names))
    const { changes } = await account.service.plan(path, { stateFolder: path })
    expect(changes).toEqual([])
  })

  it('is refused where a section of one file would be lost', async () => {
    const file = join(path, 'cloudconnexa.yaml')
    await account.service.export(file)
    const before = await readFile(file, 'utf8')
    await expect(account.service.export(path, { kinds: ['network'] })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
      message: expect.stringContaining('users') as string,
      location: { file },
    })
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it('leaves files alone that say nothing about the account', async () => {
    await account.service.export(path)
    const others = ['README.yaml', '.lint.yaml'].map((name) => join(path, 'networks', name))
    for (const other of others) await writeFile(other, 'for: people\n')
    expect(await account.service.export(path, { prune: true })).toMatchObject({ removed: [], stale: [] })
  })
})
