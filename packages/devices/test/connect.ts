import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, type ClientSettings, consoleLogger, createClient } from '@cloudconnexa/core'
import { devices } from '../src/index.ts'

/** Status and body of an answer: an object goes out as JSON, a text as it is; `cut` breaks the connection instead. */
export type Answer = readonly [status: number, body?: unknown] | 'cut'

/** A request as it came in: its path is that below `/api/v1`, with the query. */
interface SentRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** A client, and what it has sent to the server that answers it. */
export interface Connection extends AsyncDisposable {
  readonly client: Client<{ readonly devices: typeof devices }>
  readonly sent: readonly SentRequest[]
}

/** Starts a server that gives these answers, one after the other, and a client of it that checks all that comes back. */
export async function connect(
  answers: readonly Answer[],
  settings: Partial<ClientSettings> = {},
): Promise<Connection> {
  const sent: SentRequest[] = []
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      if (received.path === '/oauth/token') return respond(response, [200, token])
      sent.push(received)
      return respond(response, answers[sent.length - 1] ?? [400, { errorMessage: 'Not in the script' }])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = createClient({
    auth: clientCredentials({ clientId: 'test.acme', clientSecret: 'secret', baseUrl: addressOf(server) }),
    logger: consoleLogger('silent'),
    validate: 'throw',
    random: () => 0,
    ...settings,
    services: { devices },
  })
  return {
    client,
    sent,
    async [Symbol.asyncDispose]() {
      await client.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const token = { access_token: 'token', token_type: 'bearer', expires_in: 43_199, scope: 'read write' }

async function receive(request: IncomingMessage): Promise<SentRequest> {
  const { method = '', url = '' } = request
  const body = await text(request)
  return { method, path: url.replace('/api/v1', ''), body: body === '' ? undefined : JSON.parse(body) }
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === 'cut') {
    response.destroy()
    return
  }
  const [status, body] = answer
  const isText = typeof body === 'string'
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json' })
  response.end(isText || body === undefined ? body : JSON.stringify(body))
}

function addressOf(server: ReturnType<typeof createServer>): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return `http://127.0.0.1:${address.port}`
}
