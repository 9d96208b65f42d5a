import { type Client, type ClientOptions, createClient } from '@cloudconnexa/core'
import type { ServiceDefinitions } from '@cloudconnexa/core/service'
import { type ScriptedResponses, startScriptedApi } from './scripted-api.ts'
import type { SentRequest } from './sent-request.ts'
import { createTestAuthenticator } from './test-authenticator.ts'
import { createStrictSettings } from './strict-settings.ts'

/** A client, and the requests that its scripted API received. */
export interface ScriptedConnection<Definitions> extends AsyncDisposable {
  /** The client with the services. */
  readonly client: Client<Definitions>
  /** The requests that the API received, oldest first. */
  readonly sent: readonly SentRequest[]
  /** Closes the client and the API; `await using` does the same. */
  close(): Promise<void>
}

/**
 * Starts an API with scripted responses, and a client of it that validates whole responses and does not wait between attempts.
 *
 * @param services - The services by their key on the client.
 * @param settings - Overrides of the client's settings.
 */
export async function connect<const Definitions extends ServiceDefinitions>(
  services: Definitions,
  responses: ScriptedResponses,
  settings: Partial<ClientOptions> = {},
): Promise<ScriptedConnection<Definitions>> {
  const api = await startScriptedApi(responses)
  const client = createClient({
    auth: createTestAuthenticator(api.url),
    ...createStrictSettings(settings),
    services,
  })
  const close = async (): Promise<void> => {
    await client.close()
    await api[Symbol.asyncDispose]()
  }
  return { client, sent: api.sent, close, [Symbol.asyncDispose]: close }
}
