import { CloudConnexaClient } from '@cloudconnexa/client'
import { consoleLogger } from '@cloudconnexa/core'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'

/** A client and the emulator that it talks to. */
export interface Connection extends AsyncDisposable {
  readonly client: CloudConnexaClient
  readonly emulator: Emulator
}

/** Starts an emulator and a client of it. */
export async function connect(options: EmulatorOptions = {}): Promise<Connection> {
  const emulator = await startEmulator({ rateLimit: 'off', profileReadyAfter: 0, ...options })
  const { clientId, clientSecret, url: baseUrl } = emulator
  const client = new CloudConnexaClient({
    clientId,
    clientSecret,
    baseUrl,
    proxy: false,
    logger: consoleLogger('silent'),
  })
  return {
    client,
    emulator,
    async [Symbol.asyncDispose]() {
      await client.close()
      await emulator.close()
    },
  }
}

/** A client that sends nothing: what it is asked for ends before a token is requested. */
export function createSilentClient(): CloudConnexaClient {
  const refuse = (): Promise<never> => Promise.reject(new Error('Nothing is sent.'))
  return new CloudConnexaClient({
    auth: () => ({ getEndpoint: refuse, getToken: refuse, invalidate: refuse }),
    logger: consoleLogger('silent'),
  })
}
