import { consoleLogger } from '@cloudconnexa/core'
import { startEmulator } from '@cloudconnexa/emulator'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../src/index.ts'
import { describeRequest } from './document.ts'
import type { Section, Workspace } from './operation-row.ts'
import { recordCalls } from './recorded-calls.ts'

/** A workspace that knows what has been called and what has been sent. */
export interface ObservedWorkspace extends Workspace, AsyncDisposable {
  /** The public methods that have been called, on any client. */
  readonly calls: readonly string[]
  /** Method, path template and status of the requests that have had a response. */
  requests(): readonly string[]
  /** Forgets calls and requests. */
  forget(): void
}

/** Starts the emulator of a section and a client of it that has its token already and checks every response as a whole. */
export async function openWorkspace({
  emulator: options,
}: Pick<Section, 'emulator'>): Promise<ObservedWorkspace> {
  const emulator = await startEmulator({ rateLimit: 'off', profileReadyAfter: 0, ...options })
  const { clientId, clientSecret, url: baseUrl, requests } = emulator
  const calls: string[] = []
  const clients: CloudConnexaClient[] = []
  function connect(settings: CloudConnexaClientOptions = {}): CloudConnexaClient {
    const logger = consoleLogger('silent')
    const client = new CloudConnexaClient({
      clientId,
      clientSecret,
      baseUrl,
      proxy: false,
      logger,
      validate: 'throw',
      ...settings,
    })
    clients.push(client)
    return recordCalls(client, calls)
  }
  const client = connect()
  await client.ready()
  return {
    client,
    emulator,
    calls,
    connect,
    requests: () => requests.list().map(({ method, path, status }) => describeRequest(method, path, status)),
    forget() {
      calls.length = 0
      requests.clear()
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((each) => each.close()))
      await emulator.close()
    },
  }
}
