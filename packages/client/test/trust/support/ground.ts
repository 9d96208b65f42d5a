import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hmacSigner } from '@cloudconnexa/auth'
import { consoleLogger, type Logger } from '@cloudconnexa/core'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../../src/index.ts'
import { canaries } from './canaries.ts'
import { type EchoServer, startEchoServer } from './echo-server.ts'

/** Where a failure is made to happen: a server that repeats every secret, a folder, and the listeners. */
export interface Ground extends AsyncDisposable {
  readonly server: EchoServer
  /** Path of a file in a folder of its own. */
  readonly file: (name: string) => string
  /** A client that knows every canary that a client can know. */
  readonly client: (options?: CloudConnexaClientOptions) => CloudConnexaClient
  /** What the log and the diagnostics channels have received so far. */
  readonly heard: readonly unknown[]
}

const channels = [
  'tracing:cloudconnexa:call:asyncEnd',
  'tracing:cloudconnexa:attempt:asyncEnd',
  'cloudconnexa:token',
  'cloudconnexa:rate-limit',
]

/** Makes a {@link Ground}. */
export async function makeGround(): Promise<Ground> {
  const server = await startEchoServer()
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-canaries-'))
  const clients: CloudConnexaClient[] = []
  const heard: unknown[] = []
  const listen = (message: unknown): void => void heard.push(message)
  for (const channel of channels) subscribe(channel, listen)
  return {
    server,
    heard,
    file: (name) => join(folder, name),
    client(options = {}) {
      const client = new CloudConnexaClient({
        clientId: canaries.clientId,
        clientSecret: canaries.clientSecret,
        baseUrl: server.url,
        ...(options.transport === undefined && { proxy: false }),
        signer: hmacSigner({ keyId: 'key', secret: canaries.signerSecret }),
        retry: { maxAttempts: 1 },
        logger: createLoudLogger(heard),
        ...options,
      })
      clients.push(client)
      return client
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client.close().catch(() => undefined)
      for (const channel of channels) unsubscribe(channel, listen)
      await server[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Writes everything to standard error, and keeps what it was given. */
function createLoudLogger(heard: unknown[]): Logger {
  const loud = consoleLogger('debug')
  const writer =
    (level: keyof Logger): Logger['debug'] =>
    (message, fields) => {
      heard.push({ level, message, fields })
      loud[level](message, fields)
    }
  return { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error') }
}

/** A create whose body, header and path hold secrets. */
export function create(client: CloudConnexaClient, options: object = {}): PromiseLike<unknown> {
  const body = {
    name: canaries.bodyValue,
    vpnRegionId: 'eu-central-1',
    ipSecConfig: {
      platform: 'OTHER',
      authenticationType: 'SHARED_SECRET',
      preSharedKey: canaries.preSharedKey,
    },
  } as const
  const headers = { 'x-note': canaries.header, cookie: canaries.cookie }
  return client.networks.connectors.create(canaries.query, body, { headers, ...options })
}

/** A list whose query and header hold secrets. */
export function list(client: CloudConnexaClient, options: object = {}): PromiseLike<unknown> {
  const headers = { 'x-note': canaries.header, cookie: canaries.cookie }
  return client.networks.connectors.list({ networkId: canaries.query, headers, ...options })
}
