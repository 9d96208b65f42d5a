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
