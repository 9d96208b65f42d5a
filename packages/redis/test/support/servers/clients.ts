import { Redis } from 'ioredis'
import { createClient } from 'redis'
import type { RedisClient } from '../../../src/connection/redis-client.ts'

/** A client that is connected, and what tests do with it besides. */
export interface ConnectedClient extends AsyncDisposable {
  readonly client: RedisClient
  /** Sends any command. */
  readonly send: (...command: readonly [string, ...string[]]) => Promise<unknown>
}

/** A package that connects to Redis. */
export interface ClientPackage {
  readonly name: string
  readonly connect: (path: string) => Promise<ConnectedClient>
}

/** Every package that is tested, with the options that it has by default. */
export const clientPackages: readonly [ClientPackage, ClientPackage] = [
  { name: 'redis', connect: connectNodeRedis },
  { name: 'ioredis', connect: connectIoredis },
]

/** A client that is recognised by nothing but its adapter. */
export const adaptedPackage: ClientPackage = {
  name: 'an adapter',
  async connect(path) {
    const connection = await connectIoredis(path)
    return {
      ...connection,
      client: { execute: ([name = '', ...values]) => connection.send(name, ...values) },
    }
  },
}

/** Connects a client of `redis`. */
async function connectNodeRedis(path: string): Promise<ConnectedClient> {
  const client = createClient({ socket: { path, tls: false } })
  // Without a listener, a lost connection would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return {
    client,
    send: (...command) => client.sendCommand([...command]),
    async [Symbol.asyncDispose]() {
      client.destroy()
    },
  }
}

/** Connects a client of `ioredis`. */
async function connectIoredis(path: string): Promise<ConnectedClient> {
  const client = new Redis({ path, lazyConnect: true })
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
