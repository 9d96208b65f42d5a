import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An API that gives out tokens and counts everything. */
export interface TokenApi extends AsyncDisposable {
  readonly url: string
  /** Requests of tokens so far. */
  readonly tokenRequests: number
  /** Other requests, and how many of them came with a token that is not the newest. */
  readonly calls: number
  readonly refused: number
  /** Takes back the newest token. */
  revoke(): void
  /** Accepts the token with that number again. */
  accept(number: number): void
  /** Called with the number of each other request before it gets a response. */
  beforeCall: (number: number) => void
  /** Responds to token requests from now on; default: `token-<n>` for an hour. */
  respondToToken: (response: ServerResponse, number: number) => void
}

/** Starts a {@link TokenApi} on loopback. */
export async function startTokenApi(lifetime: number = 3600): Promise<TokenApi> {
  let tokenRequests = 0
  let calls = 0
  let refused = 0
  let good = ''
  const server = createServer((request, response) => {
    request.resume()
    if (request.url === '/api/v1/oauth/token') {
      tokenRequests += 1
      api.respondToToken(response, tokenRequests)
      return
    }
    calls += 1
    api.beforeCall(calls)
    if (request.headers.authorization === `Bearer ${good}`) response.end('{"id":"1","name":"office"}')
    else {
      refused += 1
      response.writeHead(401).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const api: TokenApi = {
    url: `http://127.0.0.1:${String(port)}`,
    get tokenRequests() {
      return tokenRequests
    },
    get calls() {
      return calls
    },
    get refused() {
      return refused
    },
    revoke: () => {
      good = ''
    },
    accept: (number) => {
      good = `token-${String(number)}`
    },
    beforeCall: () => undefined,
    respondToToken: (response, number) => {
      good = `token-${String(number)}`
      response.end(JSON.stringify({ access_token: good, expires_in: lifetime }))
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return api
}
