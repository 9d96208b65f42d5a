import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '../../src/index.ts'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { useFolders } from '../support/use-folder.ts'

const createFolder = useFolders()
let account: TestAccount
let folder: string

beforeEach(async () => {
  account = await openAccount()
  folder = await createFolder()
  await write('cloudconnexa.yaml', 'format: 1')
  await write('networks/.gitkeep')
})

afterEach(() => account.close())

async function write(path: string, ...lines: readonly string[]): Promise<void> {
  const file = join(folder, 'files', path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, lines.map((line) => `${line}\n`).join(''))
}

const remove = (path: string): Promise<void> => rm(join(folder, 'files', path))

const plan = (allowDelete: boolean): Promise<Plan> =>
  account.service.plan(join(folder, 'files'), { allowDelete, stateFolder: join(folder, 'state') })

async function apply(allowDelete: boolean): Promise<void> {
  const { rows } = await account.service.apply(await plan(allowDelete), {
    stateFolder: join(folder, 'state'),
  })
  expect(rows.filter(({ status }) => status === 'failed')).toEqual([])
}

describe('what a file has protected', () => {
  it('stays so when the file is removed and something else is applied', async () => {
    await write('networks/kept.yaml', 'name: kept', '$protected: true')
    await apply(false)
    await remove('networks/kept.yaml')
    await write('networks/new.yaml', 'name: new')
    await apply(false)
    await expect(plan(true)).rejects.toMatchObject({ code: 'PROTECTED' })
    // Files of another part of the account do not know of it.
    await remove('networks/new.yaml')
    await remove('networks/.gitkeep')
    await rm(join(folder, 'files/networks'), { recursive: true })
    await apply(true)
    await write('networks/.gitkeep')
    await expect(plan(true)).rejects.toMatchObject({ code: 'PROTECTED' })
  })

  it('stays so when the line is removed, under another name, too', async () => {
    await write('networks/kept.yaml', 'name: kept', '$protected: true')
    await apply(false)
    await write('networks/kept.yaml', 'name: kept')
    await apply(false)
    await write('networks/kept.yaml', 'name: renamed', '$renamedFrom: kept')
    await apply(false)
    await remove('networks/kept.yaml')
    await expect(plan(true)).rejects.toMatchObject({ code: 'PROTECTED' })
  })

  it('is not deleted with its parent', async () => {
    const connectors = 'connectors: [{ name: only, $protected: true, vpnRegion: us-east-1 }]'
    await write('networks/office.yaml', 'name: office', connectors)
    await apply(false)
    await remove('networks/office.yaml')
    await expect(plan(true)).rejects.toMatchObject({
      code: 'PROTECTED',
      message: expect.stringContaining('networkConnector office/only') as string,
    })
  })

  it('can be deleted once a file has said so', async () => {
    await write('networks/kept.yaml', 'name: kept', '$protected: true')
    await apply(false)
    await write('networks/kept.yaml', 'name: kept', '$protected: false')
    await apply(false)
    await remove('networks/kept.yaml')
    await apply(true)
    expect(account.emulator.state.networks.all()).toEqual([])
  })
})
