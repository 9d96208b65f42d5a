// Does standard jobs with the built packages against the emulator, and prints what can be counted of them, as JSON.
import { subscribe } from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import { registerHooks } from 'node:module'
import type { Socket } from 'node:net'
import { CloudConnexaClient } from '@cloudconnexa/client'
import { nodeTransport } from '@cloudconnexa/core/node'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import type { CountName } from './numbers.ts'

const counts: Partial<Record<CountName, number>> = {}
const sockets: Socket[] = []
const modulesOfZod: string[] = []
registerHooks({
  load(url, context, nextLoad) {
    if (url.includes('/node_modules/zod/')) modulesOfZod.push(url)
    return nextLoad(url, context)
  },
})
subscribe('net.client.socket', (message) => {
  // Node says so in its documentation.
  sockets.push((message as { socket: Socket }).socket)
})

const emulator = await startEmulator({ seed: { users: 99_999 }, rateLimit: 'off' })
await countRequests()
await countSockets()
await countZod()
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

/** What of zod is loaded by reading and writing things that are as they should be, whole pages and secrets included. */
async function countZod(): Promise<void> {
  const client = createClient(emulator)
  const { users, networks, userGroups, settings } = client
  await users.list({ size: 1000 })
  const { id, connectors = [] } = await networks.create({
    name: 'branch',
    connectors: [{ name: 'door', vpnRegionId: 'us-east-1' }],
  })
  await networks.connectors.token.generate(connectors[0]?.id ?? '')
  await networks.list().toArray()
  await networks.delete(id)
  await userGroups.list().toArray()
  await settings.wpc.topology.get()
  await client.close()
  // A response is explained after it was handed out, in a turn of its own.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
  counts.modulesOfZod = modulesOfZod.length
}
