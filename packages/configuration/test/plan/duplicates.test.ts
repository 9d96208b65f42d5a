import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/index.ts'
import type { TestAccount } from '../support/connect.ts'
import { type FileEdit, planEdited, replaceIn } from '../support/edited-files.ts'
import { createTemporaryFolder } from '../support/temporary-folder.ts'
import { useAccounts } from '../support/use-accounts.ts'

const openAccount = useAccounts()

/** Two connectors of one network with the same name, and two networks of one name with a connector each. */
function plantDuplicates({ emulator: { state } }: TestAccount): void {
  const connector = { name: 'gateway', vpnRegionId: 'us-east-1' }
  const { id: networkId } = state.create('networks', { name: 'office' })
  for (let count = 0; count < 2; count += 1) state.create('connectors', connector, { networkId })
  for (let count = 0; count < 2; count += 1) {
    const { id } = state.create('networks', { name: 'branch' })
    state.create('connectors', { ...connector, name: 'only' }, { networkId: id })
  }
}

describe('plan of files with ids', () => {
  it('is empty for the account that they were exported from, and refused for another', async () => {
    await using folder = await createTemporaryFolder()
    const [account, other] = [await openAccount({ idSeed: 1 }), await openAccount({ idSeed: 2 })]
    plantDuplicates(account)
    const path = join(folder.path, 'files')
    const options = { stateFolder: join(folder.path, 'state'), allowDelete: true }
    await account.service.export(path, { duplicates: 'id' })
    const { changes, omissions } = await account.service.plan(path, options)
    expect([changes, omissions]).toEqual([[], []])
    await expect(other.service.plan(path, options)).rejects.toMatchObject({ code: 'ID_UNKNOWN' })
  })

  it('is refused where a file does not say which of several objects it means', async () => {
    await using folder = await createTemporaryFolder()
    const account = await openAccount({ idSeed: 1 })
    plantDuplicates(account)
    const file = join(folder.path, 'cloudconnexa.yaml')
    const options = { stateFolder: join(folder.path, 'state') }
    for (const name of ['office', 'branch']) {
      const connectors = '\n    connectors:\n      - { name: gateway, vpnRegion: us-east-1 }'
      const network = name === 'office' ? `  - name: office${connectors}` : '  - name: branch'
      await writeFile(file, `format: 1\nnetworks:\n${network}\n`)
      await expect(account.service.plan(file, options)).rejects.toMatchObject({
        code: 'NAME_DUPLICATE',
        outcome: 'not-sent',
        location: { file, line: name === 'office' ? 5 : 3 },
      })
    }
    expect(await readFile(file, 'utf8')).toContain('branch')
  })

  it('adds and removes children of the one that its id names', async () => {
    await using folder = await createTemporaryFolder()
    const account = await openAccount({ idSeed: 1 })
    const { state } = account.emulator
    const ids = [0, 1].map(() => state.create('networks', { name: 'branch' }).id)
    const [first = '', second = ''] = ids
    for (const networkId of ids)
      state.create('connectors', { name: 'old', vpnRegionId: 'us-east-1' }, { networkId })
    state.create('connectors', { name: 'new', vpnRegionId: 'us-east-1' }, { networkId: second })
    const plan = await planEdited(
      account,
      (files) => {
        const [path = ''] = [...files].find(([, text]) => text.includes(`$id: ${first}`)) ?? []
        replaceIn(files, path, '- name: old', '- name: new')
      },
      { allowDelete: true },
    )
    expect(plan.changes.map(({ action, key, parentId }) => [action, key, parentId])).toEqual([
      ['create', 'new', first],
      ['delete', 'old', first],
    ])
    const { rows } = await account.service.apply(plan, { stateFolder: folder.path })
    expect(rows.filter(({ status }) => status !== 'done')).toEqual([])
    const connectors = state.connectors.all().map(({ name, networkItemId }) => `${name} ${networkItemId}`)
    expect(new Set(connectors)).toEqual(new Set([`new ${first}`, `new ${second}`, `old ${second}`]))
  })

  it('knows the children of an object whose name is its own, and what refers to it', async () => {
    const account = await openAccount({ idSeed: 1 })
    const { id } = account.emulator.state.create('networks', { name: 'office' })
    const connector = { name: 'gateway', vpnRegionId: 'us-east-1' }
    account.emulator.state.create('connectors', connector, { networkId: id })
    const edit: FileEdit = (files) => {
      replaceIn(files, 'networks/office.yaml', 'name: office', `$id: ${id}\nname: office`)
      files.set('networks/exit.yaml', 'name: exit\ngateways: [office]\n')
    }
    const plan = await planEdited(account, edit, { allowDelete: true })
    expect(plan.changes.map(({ address }) => address)).toEqual(['network exit'])
  })

  it('is refused for a name that several objects have, and takes their ids', async () => {
    const account = await openAccount({ idSeed: 1 })
    const { state } = account.emulator
    const [id = ''] = [0, 1].map(() => state.create('networks', { name: 'branch' }).id)
    const planGateway = (name: string): Promise<Plan> =>
      planEdited(account, (files) => {
        files.set('networks/exit.yaml', `name: exit\ngateways: ['${name}']\n`)
      })
    await expect(planGateway('branch')).rejects.toMatchObject({
      code: 'REFERENCE_UNKNOWN',
      message: expect.stringContaining('which is the name of several objects') as string,
      location: { line: 2 },
    })
    const { changes } = await planGateway(`$id:${id}`)
    expect(changes.map(({ address }) => address)).toEqual(['network exit'])
  })

  it('is refused where two of them stand for one object', async () => {
    const account = await openAccount({ idSeed: 1 })
    account.emulator.state.create('networks', { name: 'office' })
    const plan = planEdited(account, (files) => {
      files.delete('networks/office.yaml')
      for (const name of ['a', 'b'])
        files.set(`networks/${name}.yaml`, `name: ${name}\n$renamedFrom: office\n`)
    })
    await expect(plan).rejects.toMatchObject({
      code: 'NAME_DUPLICATE',
      location: { file: expect.stringMatching(/networks\/b\.yaml$/) as string, line: 1 },
    })
  })
})
