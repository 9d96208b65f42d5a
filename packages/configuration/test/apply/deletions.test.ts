import { describe, expect, it } from 'vitest'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()

const hasNetwork = (): boolean =>
  scene.account.emulator.state.networks.all().some(({ name }) => name === 'headquarters')

describe('the deletion of a network', () => {
  it('stops before the first write when something was added to the network after the plan', async () => {
    const plan = await scene.plan((files) => files.delete('networks/headquarters.yaml'), {
      allowDelete: true,
    })
    const { state } = scene.account.emulator
    const network = state.networks.all().find(({ name }) => name === 'headquarters')
    state.create('routes', { value: '10.88.0.0/16' }, { networkId: network?.id ?? '' })
    await expect(scene.account.service.apply(plan, { stateFolder: scene.folder })).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: /network headquarters .*what belongs to it/,
    })
    expect(hasNetwork()).toBe(true)
  })

  it('takes what belongs to it along', async () => {
    const plan = await scene.plan((files) => files.delete('networks/headquarters.yaml'), {
      allowDelete: true,
    })
    const { counts } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
    expect(counts.done).toBe(1)
    expect(hasNetwork()).toBe(false)
  })
})

describe('what a change refers to', () => {
  it('stops the apply before the first write when it is gone', async () => {
    const plan = await scene.plan((files) => {
      files.set('networks/new.yaml', 'name: new\n')
      files.set('device-postures/new.yaml', 'name: new\nuserGroups: [Spare]\nwindows: { allowed: true }\n')
      files.set(
        'user-groups/spare.yaml',
        'name: Spare\nallRegionsIncluded: true\ninternetAccess: SPLIT_TUNNEL_ON\n',
      )
    })
    // What the plan itself creates is not missing.
    const first = await scene.account.service.apply(plan, { stateFolder: scene.folder, dryRun: true })
    expect(first.counts.failed).toBe(0)
    const naming = await scene.plan((files) => {
      files.set('networks/new.yaml', 'name: new\n')
      files.set('device-postures/new.yaml', 'name: new\nuserGroups: [Sales]\nwindows: { allowed: true }\n')
    })
    const { state } = scene.account.emulator
    const sales = state.userGroups.all().find(({ name }) => name === 'Sales')
    await scene.account.client.request({
      method: 'PUT',
      path: `/user-groups/${sales?.id ?? ''}`,
      body: {
        name: 'Renamed',
        allRegionsIncluded: true,
        internetAccess: 'SPLIT_TUNNEL_ON',
        maxDevice: 3,
        connectAuth: 'ON_PRIOR_AUTH',
      },
    })
    await expect(scene.account.service.apply(naming, { stateFolder: scene.folder })).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: /names "Sales", which the plan saw/,
    })
    expect(state.networks.all().some(({ name }) => name === 'new')).toBe(false)
  })
})
