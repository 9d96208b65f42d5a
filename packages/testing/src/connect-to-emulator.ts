import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, type ClientOptions, createClient, type ServiceDefinitions } from '@cloudconnexa/core'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { createStrictSettings } from './strict-settings.ts'

/** A client and the emulator that it talks to. */
export interface EmulatorConnection<Definitions> extends AsyncDisposable {
  /** The emulator: its state, its requests, faults on demand. */
  readonly emulator: Emulator
  /** The client with the services. */
  readonly client: Client<Definitions>
}

/**
 * Starts an emulator and a client of it that checks every answer as a whole and waits for no back-off.
 *
 * @param services - The services by their key on the client.
 * @param settings - Settings of the client that are to be different.
 */
export async function connectToEmulator<const Definitions extends ServiceDefinitions>(
  services: Definitions,
  emulatorOptions: EmulatorOptions = {},
  settings: Partial<ClientOptions> = {},
): Promise<EmulatorConnection<Definitions>> {
  const emulator = await startEmulator(emulatorOptions)
  const { clientId, clientSecret, url: baseUrl } = emulator
  const auth = clientCredentials({ clientId, clientSecret, baseUrl })
  const client = createClient({ auth, ...createStrictSettings(settings), services })
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
