import { clientCredentials } from '@cloudconnexa/auth'
import { type ClientCore, createClient, type Logger } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import type { SharedModeChange, SharedRateLimiter } from '@cloudconnexa/core/shared-limits'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { redisRateLimiter, redisTokenStore } from '../../src/index.ts'
import type { ClientPackage, ConnectedClient } from './servers/clients.ts'
import { RedisServer } from './servers/redis-server.ts'

/** What a process of a fleet has. */
interface Member {
  readonly client: ClientCore
  readonly connection: ConnectedClient
  readonly limiter: SharedRateLimiter
}

/** Clients with a connection each to one server of Redis, as processes have, and the API that they call. */
export interface Fleet extends AsyncDisposable {
  readonly emulator: Emulator
  readonly server: RedisServer
  readonly members: readonly Member[]
  /** Changes of the mode of all members. */
  readonly changes: readonly SharedModeChange[]
  /** Lets every member send requests, one after the other; rejects when one of them fails. */
  run(callsOfEach: number): Promise<void>
  /** Connects nobody else: this client is for looking into the server. */
  readonly client: ConnectedClient['client']
  readonly send: ConnectedClient['send']
}

const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Starts a fleet, with an API and a server of Redis of its own.
 *
 * @param clientPackage - What its members connect with.
 * @param count - How many members it has.
 * @param options - Of the API.
 */
export async function startFleet(
  { connect }: ClientPackage,
  count: number,
  options: EmulatorOptions,
): Promise<Fleet> {
  const [emulator, server] = await Promise.all([
    startEmulator(options),
    RedisServer.start(['--rdbcompression', 'no']),
  ])
  const changes: SharedModeChange[] = []
  const createOne = async (): Promise<Member> =>
    createMember(emulator, await connect(server.path), (change) => changes.push(change))
  const members = await Promise.all(Array.from({ length: count }, createOne))
  const observer = await connect(server.path)
  return {
    emulator,
    server,
    members,
    changes,
    client: observer.client,
    send: observer.send,
    async run(callsOfEach) {
      await Promise.all(members.map((member) => sendRequests(member, callsOfEach)))
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(members.map(({ client }) => client.close()))
      for (const connection of [observer, ...members.map((member) => member.connection)])
        await connection[Symbol.asyncDispose]()
      await emulator.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

function createMember(
  { clientId, clientSecret, url: baseUrl }: Emulator,
  connection: ConnectedClient,
  onModeChange: (change: SharedModeChange) => void,
): Member {
  const limiter = redisRateLimiter(connection.client, { logger: silentLogger, onModeChange })
  const tokenStore = redisTokenStore(connection.client)
  const client = createClient({
    auth: clientCredentials({ clientId, clientSecret, baseUrl, tokenStore }),
    rateLimiter: limiter,
    transport: nodeTransport({ proxy: false }),
    services: {},
  })
  return { client, connection, limiter }
}

async function sendRequests({ client }: Member, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1)
    await client.request({ method: 'GET', path: '/users', query: { size: 1 } })
}

/** Counts the requests that the emulator has refused because of its limits. */
export function countRefusals(emulator: Emulator): number {
  return emulator.requests.list().filter(({ status }) => status === 429).length
}

/** Counts the requests for access tokens. */
export function countTokenRequests(emulator: Emulator): number {
  return emulator.requests.list({ path: /\/oauth\// }).length
}
