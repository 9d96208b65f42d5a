import { expect, it } from 'vitest'
import { replaceIn } from '../support/edited-files.ts'
import { useScene } from '../support/use-scene.ts'

const scene = useScene({ seed: 'demo' }, { retry: { baseDelay: 1, maxDelay: 2 } })

it('reads only what holds a child when it looks what became of it', async () => {
  const plan = await scene.plan((files) => {
    replaceIn(
      files,
      'networks/datacentre.yaml',
      'connectors:\n',
      'connectors:\n  - { name: new, vpnRegion: us-east-1 }\n',
    )
  })
  const { faults, requests } = scene.account.emulator
  faults.add({ method: 'POST', path: /connectors$/, count: 1, resetAfter: true })
  requests.clear()
  const { counts } = await scene.account.service.apply(plan, { stateFolder: scene.folder })
  expect(counts).toMatchObject({ done: 1, failed: 0 })
  const sent = requests.list().map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)
  const after = sent.slice(sent.indexOf('POST /networks/connectors') + 1)
  expect(after).toEqual(['GET /networks'])
})
