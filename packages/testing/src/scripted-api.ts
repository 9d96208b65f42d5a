import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receive, type SentRequest } from './sent-request.ts'

/** Status and body of an answer: a string goes out as plain text, any other value as JSON. `cut` breaks the connection. */
export type Answer = readonly [status: number, body?: unknown] | 'cut'

/** Answers one after the other, or what makes the answer to a request; `index` counts the requests from zero. */
export type Answers = readonly Answer[] | ((request: SentRequest, index: number) => Answer)

/** A server that answers as told. */
export interface ScriptedApi extends AsyncDisposable {
  /** Its origin, such as `http://127.0.0.1:49152`. */
  readonly url: string
  /** The requests that it has got, oldest first. */
  readonly sent: readonly SentRequest[]
}

/** Starts a server on a free port. A request beyond the end of a list of answers is refused with 400. */
export async function startScriptedApi(answers: Answers): Promise<ScriptedApi> {
  const sent: SentRequest[] = []
  const answerTo = (request: SentRequest): Answer => {
    const index = sent.push(request) - 1
    if (typeof answers === 'function') return answers(request, index)
    return answers[index] ?? [400, { errorMessage: 'Not in the script' }]
  }
  const server = createServer((incoming, response) => {
    receive(incoming).then(
      (request) => respond(response, answerTo(request)),
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

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === 'cut') {
    response.socket?.resetAndDestroy()
    return
  }
  const [status, body] = answer
  if (body === undefined) {
    response.writeHead(status).end()
  } else if (typeof body === 'string') {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(body)
  } else {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}
