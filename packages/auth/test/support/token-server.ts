import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A token request as the server saw it. */
interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Answers one token request; `number` counts from 1. */
export type Answer = (request: SeenRequest, response: ServerResponse, number: number) => void | Promise<void>

/** A server that counts token requests. */
export interface TokenServer extends AsyncDisposable {
  readonly baseUrl: string
  readonly seen: readonly SeenRequest[]
  /** How requests are answered from now on. */
  answer: Answer
}

/** Tokens `token-1`, `token-2`, … that live so many seconds. */
export function tokens(expiresIn: number): Answer {
  return (_request, response, number) =>
    json(response, 200, { access_token: `token-${number}`, expires_in: expiresIn })
}

/** Sends a JSON answer. */
export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** Starts a server on loopback. */
export async function startTokenServer(answer: Answer = tokens(3600)): Promise<TokenServer> {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const seenNow = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
      seen.push(seenNow)
      return result.answer(seenNow, response, seen.length)
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
    answer,
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
