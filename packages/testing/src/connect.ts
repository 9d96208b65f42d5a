import { type Client, type ClientOptions, createClient, type ServiceDefinitions } from '@cloudconnexa/core'
import { type Answers, startScriptedApi } from './scripted-api.ts'
import type { SentRequest } from './sent-request.ts'
import { standIn } from './stand-in-authenticator.ts'
import { createStrictSettings } from './strict-settings.ts'

/** A client, and the requests that its scripted API has got. */
export interface ScriptedConnection<Definitions> extends AsyncDisposable {
  /** The client with the services. */
  readonly client: Client<Definitions>
  /** The requests that the API has got, oldest first. */
  readonly sent: readonly SentRequest[]
}

/**
 * Starts an API that answers as told, and a client of it that checks every answer as a whole and waits for no back-off.
 *
 * @param services - The services by their key on the client.
 * @param settings - Settings of the client that are to be different.
 */
export async function connect<const Definitions extends ServiceDefinitions>(
  services: Definitions,
  answers: Answers,
  settings: Partial<ClientOptions> = {},
): Promise<ScriptedConnection<Definitions>> {
  const api = await startScriptedApi(answers)
  const client = createClient({ auth: standIn(api.url), ...createStrictSettings(settings), services })
  return {
    client,
    sent: api.sent,
    async [Symbol.asyncDispose]() {
      await client.close()
      await api[Symbol.asyncDispose]()
    },
  }
}
