// One process of the fleet: makes its calls one after the other and reports how long each took.
import { once } from 'node:events'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { joinStore } from './store.ts'
import type { WorkerOrder, WorkerReport } from './worker-messages.ts'

const [order] = (await once(process, 'message')) as [WorkerOrder] // the first message of run-fleet.ts
const { store, address, clientId, clientSecret, baseUrl, calls } = order
const shared = await joinStore(store, address)
const client = new CloudConnexaClient({ clientId, clientSecret, baseUrl, proxy: false, ...shared.options })
await client.ready()
process.send?.('ready')
await once(process, 'message')

const latencies: number[] = []
const finishedAt: number[] = []
let failed = 0
for (let call = 0; call < calls; call += 1) {
  const start = performance.now()
  const isDone = await client.regions.list().then(
    () => true,
    () => false,
  )
  latencies.push(performance.now() - start)
  if (isDone) finishedAt.push(Date.now())
  else failed += 1
}
process.send?.({ latencies, finishedAt, failed } satisfies WorkerReport)
await client.close()
shared.close()
process.disconnect?.()
