import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { canaries } from './canaries.ts'

/** How the echo server responds to everything but a token request. */
export type EchoResponder = (response: ServerResponse, echo: Echo) => void

/** What a server that gives away what it was sent has to give. */
interface Echo {
  readonly headers: Readonly<Record<string, string>>
  /** An error body of the API's own form, full of secrets. */
  readonly body: string
}

/** A server that repeats whatever it is sent, as debugging proxies do. */
export interface EchoServer extends AsyncDisposable {
  readonly url: string
  respond: EchoResponder
  /** How it responds to a token request; default: with the canary. */
  respondToToken: EchoResponder
}

/** Refuses with a status and everything that was sent. */
export function refuseWith(status: number, headers: Readonly<Record<string, string>> = {}): EchoResponder {
  return (response, echo) => void response.writeHead(status, { ...echo.headers, ...headers }).end(echo.body)
}

/** Starts an {@link EchoServer} on loopback. */
export async function startEchoServer(): Promise<EchoServer> {
  const server = createServer((request, response) => {
    readText(request).then(
      (text) => {
        const echo = buildEcho(request, text)
        const isTokenRequest = request.url?.endsWith('/oauth/token') === true
        ;(isTokenRequest ? own.respondToToken : own.respond)(response, echo)
      },
      () => undefined,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  const own: EchoServer = {
    url: `http://127.0.0.1:${String(port)}`,
    respond: refuseWith(500),
    respondToToken: (response) =>
      void response.end(JSON.stringify({ access_token: canaries.accessToken, expires_in: 3600 })),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return own
}

function buildEcho({ headers, url = '' }: IncomingMessage, text: string): Echo {
  const authorization = headers.authorization ?? ''
  const token = authorization.replace(/^\w+ /, '')
  // A list has sent none, and a server can quote only what it has.
  const key = text.includes('preSharedKey') ? canaries.preSharedKey : 'none'
  const finding = { message: `"${token}" is wrong: ${authorization}`, errorCode: '1', params: { token } }
  return {
    headers: {
      'set-cookie': `session=${canaries.cookie}`,
      'x-debug': `${authorization} ${text.replaceAll(/[^\x20-\x7e]/g, '')}`,
      'x-request-id': token,
      'www-authenticate': authorization,
      'content-type': `application/json; token=${token}`,
    },
    body: JSON.stringify({
      errorMessage: `Refused ${token} of ${authorization}, preSharedKey: ${key} and <key>${canaries.profile}`,
      statusError: token,
      requestId: token,
      path: `${url}?access_token=${token}`,
      error: token,
      error_description: text,
      request: { headers, url, text },
      errorDetails: {
        preSharedKey: [{ message: key, params: { value: key } }],
        name: [finding, { ...finding, message: `preSharedKey "${key}" is too short` }],
        [token]: [finding],
      },
    }),
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
