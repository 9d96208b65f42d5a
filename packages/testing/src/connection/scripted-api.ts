import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receive, type SentRequest } from './sent-request.ts'

/** Status and body of a response: a string is sent as plain text, any other value as JSON. `cut` resets the connection. */
export type ScriptedResponse = readonly [status: number, body?: unknown] | 'cut'

/** Responses in order, or a function that returns the response to a request; `index` counts the requests from zero. */
export type ScriptedResponses =
  readonly ScriptedResponse[] | ((request: SentRequest, index: number) => ScriptedResponse)

/** A server with scripted responses. */
export interface ScriptedApi extends AsyncDisposable {
  /** Its origin, such as `http://127.0.0.1:49152`. */
  readonly url: string
  /** The requests that it received, oldest first. */
  readonly sent: readonly SentRequest[]
}

/** Starts a server on a free port. A request after the last of an array of responses is refused with 400. */
export async function startScriptedApi(responses: ScriptedResponses): Promise<ScriptedApi> {
  const sent: SentRequest[] = []
  const chooseResponse = (request: SentRequest): ScriptedResponse => {
    const index = sent.push(request) - 1
    if (typeof responses === 'function') return responses(request, index)
    return responses[index] ?? [400, { errorMessage: 'Not in the script' }]
  }
  const server = createServer((incoming, response) => {
    receive(incoming).then(
      (request) => sendResponse(response, chooseResponse(request)),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
    },
  }
}

function sendResponse(response: ServerResponse, scripted: ScriptedResponse): void {
  if (scripted === 'cut') {
    response.socket?.resetAndDestroy()
    return
  }
  const [status, body] = scripted
  if (body === undefined) {
    response.writeHead(status).end()
  } else if (typeof body === 'string') {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(body)
  } else {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}
