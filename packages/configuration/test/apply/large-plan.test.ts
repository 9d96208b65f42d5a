import { expect, it } from 'vitest'
import { useScene } from '../support/use-scene.ts'

const scene = useScene()
const count = 150

it('apply and resume take plans of several megabytes', async () => {
  const description = 'x'.repeat(9000)
  const records = Array.from(
    { length: count },
    (_, number) =>
      `- domain: host-${number}.example\n  description: ${description}\n  ipv4Addresses: [10.0.0.1]\n`,
  )
  const plan = await scene.plan((files) => {
    files.set('dns-records.yaml', records.join(''))
  })
  const { faults, state } = scene.account.emulator
  faults.add({ method: 'POST', path: '/api/v1/dns-records', count: 1, status: 400 })
  const first = await scene.account.service.apply(plan, scene.options)
  expect(first.counts).toMatchObject({ done: count - 1, failed: 1 })
  expect((await scene.account.service.resume(scene.options)).counts).toMatchObject({ done: 1, failed: 0 })
  expect(state.dnsRecords.all().filter(({ domain }) => domain.startsWith('host-'))).toHaveLength(count)
})
