import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A token request as the server saw it. */
interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Responds to one token request; `number` counts from 1. */
export type RequestHandler = (
  request: SeenRequest,
  response: ServerResponse,
  number: number,
) => void | Promise<void>

/** A server that counts token requests. */
export interface TokenServer extends AsyncDisposable {
  readonly baseUrl: string
  readonly seen: readonly SeenRequest[]
  /** Handles requests from now on. */
  handler: RequestHandler
}

/** Tokens `token-1`, `token-2`, … that live so many seconds. */
export function issueTokens(expiresIn: number): RequestHandler {
  return (_request, response, number) =>
    sendJson(response, 200, { access_token: `token-${number}`, expires_in: expiresIn })
}

/** Sends a JSON response. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Starts a server on loopback. */
export async function startTokenServer(handler: RequestHandler = issueTokens(3600)): Promise<TokenServer> {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const seenNow = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
      seen.push(seenNow)
      return result.handler(seenNow, response, seen.length)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A listening TCP server has such an address.
  const { port } = server.address() as AddressInfo
  const result: TokenServer = {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    handler,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
  return result
}

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
  return body
}
