// Does standard jobs with the built packages against the emulator, and prints what can be counted of them, as JSON.
import { subscribe } from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { nodeTransport } from '@cloudconnexa/core/node'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import type { CountName } from './numbers.ts'

const counts: Partial<Record<CountName, number>> = {}
const sockets: Socket[] = []
subscribe('net.client.socket', (message) => {
  // Node says so in its documentation.
  sockets.push((message as { socket: Socket }).socket)
})

const emulator = await startEmulator({ seed: { users: 99_999 }, rateLimit: 'off' })
await countRequests()
await countSockets()
await emulator.close()
process.stdout.write(JSON.stringify(counts), () => process.exit())

function createClient({ url: baseUrl, clientId, clientSecret }: Emulator): CloudConnexaClient {
  return new CloudConnexaClient({
    baseUrl,
    clientId,
    clientSecret,
    transport: nodeTransport({ proxy: false }),
  })
}

async function countRequests(): Promise<void> {
  const client = createClient(emulator)
  const count = async (name: CountName, job: () => PromiseLike<unknown>): Promise<void> => {
    const before = emulator.requests.count()
    await job()
    counts[name] = emulator.requests.count() - before
  }
  await count('token', () => client.ready())
  await count('listUsers', () => client.users.list().toArray())
  await count('findInFirstPage', () => client.users.list().find(({ username }) => username === 'user-000003'))
  const { id } = await client.networks.create({ name: 'office', routes: [{ value: '10.8.0.0/24' }] })
  await count('get', () => client.networks.get(id))
  await count('patch', () => client.networks.patch(id, { description: 'the office' }))
  await client.close()
}

async function countSockets(): Promise<void> {
  const client = createClient(emulator)
  const { signal } = new AbortController()
  const before = sockets.length
  for (let call = 0; call < 50; call += 1) await client.regions.list({ signal })
  counts.socketsInSequence = sockets.length - before
  await Promise.all(Array.from({ length: 32 }, () => client.regions.list({ signal })))
  counts.socketsOf32AtOnce = sockets.length - before
  counts.listenersLeft = getEventListeners(signal, 'abort').length
  await client.close()
}
