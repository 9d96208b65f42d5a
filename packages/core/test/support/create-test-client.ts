import { type Client, type ClientOptions, createClient } from '../../src/index.ts'
import type { ServiceContext } from '../../src/service.ts'
import { createRecordingLogger } from './create-recording-logger.ts'
import { createTransportOption } from './transports.ts'
import { createStaticAuthenticator } from './create-static-authenticator.ts'
import { things } from './things-service.ts'

/** A client of the made-up service, and the context through which every operation can be carried out. */
export interface ThingsClient extends AsyncDisposable {
  readonly client: Client<{ readonly things: typeof things }>
  readonly context: ServiceContext
}

/** Makes a client for a server; quiet, and with responses unchecked unless the settings say otherwise. */
export function createTestClient(baseUrl: string, settings: Partial<ClientOptions> = {}): ThingsClient {
  const transport = settings.transport ?? createTransportOption()
  const client = createClient({
    auth: createStaticAuthenticator(baseUrl).factory,
    logger: createRecordingLogger(),
    validate: 'off',
    services: { things },
    ...settings,
    ...(transport === undefined ? { proxy: false } : { transport }),
  })
  return {
    client,
    context: client.things.context,
    [Symbol.asyncDispose]: async () => {
      await client.close()
      // A transport that was passed in is not the client's to close, but it is the test's.
      await transport?.close?.()
    },
  }
}
