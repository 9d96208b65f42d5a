import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { memoryTokenStore, type RateLimiter, type TokenStore, withFallback } from '@cloudconnexa/client'
import { redisRateLimiter, redisTokenStore } from '@cloudconnexa/redis'
import { sqliteRateLimiter, sqliteTokenStore } from '@cloudconnexa/sqlite'
import { createClient } from 'redis'

const storeNames = ['redis', 'sqlite', 'none'] as const

/** Where limits and token are shared. */
export type StoreName = (typeof storeNames)[number]

/** Whether there is a store of that name. */
export function isStoreName(name: string): name is StoreName {
  return storeNames.some((known) => known === name)
}

/** Whether this machine has a Redis server to start. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0
}

/** A running store: a Redis server or a folder of its own. */
export interface RunningStore {
  /** Where workers find it: a socket or a file. */
  readonly address: string
  /** How many scripts Redis has run so far; `undefined` for other stores. */
  countCommands(): Promise<number | undefined>
  close(): Promise<void>
}

/** Starts the store in a temporary folder, which `close` removes. */
export async function startStore(name: StoreName): Promise<RunningStore> {
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-fleet-'))
  const removeFolder = async (): Promise<void> => rm(folder, { recursive: true, force: true })
  if (name === 'redis') return startRedis(folder, removeFolder)
  return { address: join(folder, 'shared.db'), countCommands: async () => undefined, close: removeFolder }
}

async function startRedis(folder: string, removeFolder: () => Promise<void>): Promise<RunningStore> {
  const address = join(folder, 'redis.sock')
  const settings = ['--port', '0', '--unixsocket', address, '--save', '', '--appendonly', 'no']
  const server = spawn('redis-server', settings, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  let isReady = false
  for await (const line of createInterface(server.stdout)) {
    isReady = /eady to accept/.test(line)
    if (isReady) break
  }
  if (!isReady) throw new Error('redis-server has ended before it was ready.')
  // What it logs later must not fill the pipe.
  server.stdout.resume()
  const client = await connectRedis(address)
  return {
    address,
    async countCommands() {
      const statistics = await client.info('commandstats')
      const counts = [...statistics.matchAll(/^cmdstat_eval(?:sha)?:calls=(\d+)/gm)]
      return counts.reduce((sum, [, calls]) => sum + Number(calls), 0)
    },
    async close() {
      client.destroy()
      const exit = once(server, 'exit')
      server.kill()
      await exit
      await removeFolder()
    },
  }
}

/** What processes share, as options of a client. */
export interface SharedOptions {
  readonly rateLimiter?: RateLimiter
  readonly tokenStore?: TokenStore
}

/** Connects a worker to a store that {@link startStore} has started. */
export async function joinStore(
  name: StoreName,
  address: string,
): Promise<{ readonly options: SharedOptions; close(): void }> {
  if (name === 'none') return { options: {}, close: () => undefined }
  if (name === 'sqlite') {
    const options = { file: address }
    return {
      options: { rateLimiter: sqliteRateLimiter(options), tokenStore: sqliteTokenStore(options) },
      close: () => undefined,
    }
  }
  const client = await connectRedis(address)
  return {
    options: {
      rateLimiter: redisRateLimiter(client),
      tokenStore: withFallback(redisTokenStore(client), memoryTokenStore()),
    },
    close: () => client.destroy(),
  }
}

/** Connects a client, whose type depends on its options. */
async function connectRedis(path: string) {
  const client = createClient({ socket: { path, tls: false } })
  // The limiter goes on without the server while it is away, and the client connects again by itself.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
