import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAccount, type TestAccount } from '../support/connect.ts'
import { planEdited } from '../support/edited-files.ts'
import { createTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts'

let account: TestAccount
let folder: TemporaryFolder

beforeEach(async () => {
  account = await openAccount({ seed: 'demo' })
  folder = await createTemporaryFolder()
})

afterEach(async () => {
  await account.close()
  await folder[Symbol.asyncDispose]()
})

const hasNetwork = (): boolean =>
  account.emulator.state.networks.all().some(({ name }) => name === 'headquarters')

describe('the deletion of a network', () => {
  it('stops before the first write when something was added to the network after the plan', async () => {
    const plan = await planEdited(account, (files) => files.delete('networks/headquarters.yaml'), {
      allowDelete: true,
    })
    const { state } = account.emulator
    const network = state.networks.all().find(({ name }) => name === 'headquarters')
    state.create('routes', { value: '10.88.0.0/16' }, { networkId: network?.id ?? '' })
    await expect(account.service.apply(plan, { stateFolder: folder.path })).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: /network headquarters .*what belongs to it/,
    })
    expect(hasNetwork()).toBe(true)
  })

  it('takes what belongs to it along', async () => {
    const plan = await planEdited(account, (files) => files.delete('networks/headquarters.yaml'), {
      allowDelete: true,
    })
    const { counts } = await account.service.apply(plan, { stateFolder: folder.path })
    expect(counts.done).toBe(1)
    expect(hasNetwork()).toBe(false)
  })
})
