import { Cluster } from 'ioredis'
import { createCluster } from 'redis'
import { clientPackages, type ConnectedClient } from './clients.ts'

/** Where a server listens: a socket, or the ports of a cluster. */
export type ServerPlace = { readonly path: string } | { readonly ports: readonly number[] }

/** Connects to one server or to a cluster. */
export async function connectTo(packageName: string, place: ServerPlace): Promise<ConnectedClient> {
  if ('ports' in place)
    return packageName === 'redis' ? connectNodeRedisCluster(place.ports) : connectIoredisCluster(place.ports)
  const found = clientPackages.find(({ name }) => name === packageName)
  if (found === undefined) throw new RangeError(`${packageName} is no package that is tested.`)
  return found.connect(place.path)
}

async function connectNodeRedisCluster(ports: readonly number[]): Promise<ConnectedClient> {
  const rootNodes = ports.map((port) => ({ url: `redis://127.0.0.1:${port}` }))
  const client = createCluster({ rootNodes })
  client.on('error', () => undefined)
  await client.connect()
  return {
    client,
    send: ([...command]) => client.sendCommand(undefined, false, command),
    async [Symbol.asyncDispose]() {
      client.destroy()
    },
  }
}

async function connectIoredisCluster(ports: readonly number[]): Promise<ConnectedClient> {
  const nodes = ports.map((port) => ({ host: '127.0.0.1', port }))
  const client = new Cluster(nodes, { lazyConnect: true })
  client.on('error', () => undefined)
  await client.connect()
  return {
    client,
    send: (name, ...values) => client.call(name, ...values),
    async [Symbol.asyncDispose]() {
      client.disconnect()
    },
  }
}
