import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Client, type ClientSettings, consoleLogger, createClient, Secret } from '@cloudconnexa/core'
import { cyberShield } from '../src/index.ts'

/** A request as it arrived, its path below `/api/v1`. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Content type and text of the body; absent where there was none. */
  readonly contentType?: string
  readonly body?: string
}

/** An answer: JSON, raw text, or a connection that is cut. */
export type Answer = { readonly status?: number; readonly json?: unknown; readonly text?: string } | 'reset'

/** A client, and the requests that its scripted API has got. */
export interface Connection extends AsyncDisposable {
  readonly client: Client<{ readonly cyberShield: typeof cyberShield }>
  readonly sent: readonly Sent[]
}

/** Starts an API that answers as told, and a client of it that checks every answer as a whole and waits for no back-off. */
export async function connect(
  answer: (sent: Sent, index: number) => Answer,
  clientSettings: Partial<ClientSettings> = {},
): Promise<Connection> {
  const sent: Sent[] = []
  const server = createServer((incoming, response) => {
    read(incoming).then(
      (request) => write(response, answer(request, sent.push(request) - 1)),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const client = createClient({
    auth: () => ({
      resolve: async () => ({ baseUrl: `http://127.0.0.1:${port}`, credentialKey: 'test' }),
      token: async () => ({ secret: new Secret('token'), expiresAt: Number.MAX_SAFE_INTEGER }),
      invalidate: async () => undefined,
    }),
    logger: consoleLogger('silent'),
    validate: 'throw',
    random: () => 0,
    ...clientSettings,
    services: { cyberShield },
  })
  return {
    client,
    sent,
    async [Symbol.asyncDispose]() {
      await client.close()
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
    },
  }
}

async function read(incoming: IncomingMessage): Promise<Sent> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
  let body = ''
  for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk)
  const contentType = incoming.headers['content-type']
  return {
    method: incoming.method ?? '',
    path: pathname.replace('/api/v1', ''),
    query: Object.fromEntries(searchParams),
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === '' ? {} : { body }),
  }
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status = 200, json, text = json === undefined ? '' : JSON.stringify(json) } = answer
  response.writeHead(status, { 'content-type': json === undefined ? 'text/plain' : 'application/json' })
  response.end(text)
}
