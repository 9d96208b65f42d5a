import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, type ClientSettings, consoleLogger, createClient } from '@cloudconnexa/core'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { regions } from '../src/index.ts'

/** A client and the emulator that it talks to. */
export interface Connection extends AsyncDisposable {
  readonly emulator: Emulator
  readonly client: Client<{ readonly regions: typeof regions }>
}

/** Starts an emulator and a client of it that checks every answer as a whole and waits for no back-off. */
export async function connect(
  emulatorOptions: EmulatorOptions = {},
  settings: Partial<ClientSettings> = {},
): Promise<Connection> {
  const emulator = await startEmulator(emulatorOptions)
  const { clientId, clientSecret, url: baseUrl } = emulator
  const client = createClient({
    auth: clientCredentials({ clientId, clientSecret, baseUrl }),
    logger: consoleLogger('silent'),
    validate: 'throw',
    random: () => 0,
    ...settings,
    services: { regions },
  })
  return {
    emulator,
    client,
    async [Symbol.asyncDispose]() {
      await client.close()
      await emulator.close()
    },
  }
}

/** The operations that the emulator was asked for, as method and path below `/api/v1`; the request of a token is left out. */
export function requestsTo({ requests }: Emulator): readonly string[] {
  return requests
    .list({ path: /^\/api\/v1\/(?!oauth\/)/ })
    .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`)
}
