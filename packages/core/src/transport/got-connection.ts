import got from 'got'
import type { HttpConnectionSettings } from './connection/connection-settings.ts'
import { HttpConnections } from './http-connections.ts'
import { HttpExchange } from './http-exchange.ts'
import { acceptEncoding } from './response/content-encoding.ts'
import { type Transfer, runTransfer } from './response/transfer.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'

/** A {@link Transport} on got, with connections of its own; a file apart, so that got is loaded with the first request only. */
export function createGotConnection(settings: HttpConnectionSettings): Transport {
  const connections = new HttpConnections(settings)
  return {
    send: (request) => send(connections, request),
    close: async () => connections.close(),
  }
}

// The pipeline does all of this itself.
const plain = got.extend({
  retry: { limit: 0 },
  followRedirect: false,
  throwHttpErrors: false,
  decompress: false,
  strictContentLength: false,
})

function send(connections: HttpConnections, request: TransportRequest): Promise<TransportResponse> {
  return runTransfer(request, (transfer) => begin(connections, request, transfer))
}

function begin(connections: HttpConnections, request: TransportRequest, transfer: Transfer): void {
  const { method, url, headers, body } = request
  let exchange: HttpExchange | undefined
  // Its streams cost less than its promises, which keep the body several times over.
  const stream = plain.stream(url, {
    // The interface leaves the method open to whoever writes a transport of his own; the pipeline sends these four.
    method: method as 'GET' | 'PUT' | 'POST' | 'DELETE',
    headers: { 'accept-encoding': acceptEncoding, ...headers },
    // got would measure the time of every step and copy some forty options; it is given the response instead of the request.
    request: (target, { headers: written }) => {
      const outgoing = connections.open(target, request, written, transfer)
      transfer.cancel = () => {
        outgoing.destroy()
        stream.destroy()
      }
      return new Promise((resolve, reject) => {
        exchange = new HttpExchange(outgoing, transfer, resolve)
        outgoing.once('error', reject)
        exchange.send(body)
      })
    },
  })
  transfer.cancel = () => stream.destroy()
  stream.on('data', (chunk: Buffer) => transfer.push(chunk))
  stream.once('end', () => exchange?.end())
  stream.on('error', (error) => transfer.fail(error))
  // The body, if there is one, does not go through got, which waits for it all the same.
  if (method !== 'GET') stream.end()
}
