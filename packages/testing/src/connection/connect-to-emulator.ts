import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, type ClientOptions, createClient } from '@cloudconnexa/core'
import type { ServiceDefinitions } from '@cloudconnexa/core/service'
import { type Emulator, type EmulatorOptions, startEmulator } from '@cloudconnexa/emulator'
import { createStrictSettings } from './strict-settings.ts'

/** A client and its emulator. */
export interface EmulatorConnection<Definitions> extends AsyncDisposable {
  /** The emulator: its state, its requests, faults on demand. */
  readonly emulator: Emulator
  /** The client with the services. */
  readonly client: Client<Definitions>
  /** Closes the client and the emulator; `await using` does the same. */
  close(): Promise<void>
}

/**
 * Starts an emulator and a client of it that validates whole responses and does not wait between attempts.
 *
 * @param services - The services by their key on the client.
 * @param settings - Overrides of the client's settings.
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
  const close = async (): Promise<void> => {
    await client.close()
    await emulator.close()
  }
  return { emulator, client, close, [Symbol.asyncDispose]: close }
}

/** Lists the requests to the emulator as method and path below `/api/v1`, without token requests. */
export function listRequests({ requests }: Emulator): readonly string[] {
  return requests
    .list({ path: /^\/api\/v1\/(?!oauth\/)/ })
    .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length)}`)
}
