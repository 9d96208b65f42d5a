import type { ClientRequest, RequestOptions } from 'node:http'
import got, { type ExtendOptions, type Got } from 'got'
import type { HttpMethod } from '../contract/operation.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'
import { watchAgentConnection } from './agent-connection.ts'
import type { HttpConnectionSettings } from './connection/connection-settings.ts'
import type { GotInstance } from './got-instance.ts'
import { HttpConnections, loadHttpModule } from './http-connections.ts'
import { HttpExchange } from './http-exchange.ts'
import { acceptEncoding } from './response/content-encoding.ts'
import { flattenHeaders } from './response/read-headers.ts'
import { runTransfer, type Transfer } from './response/transfer.ts'

/** Opens a request whose body is still to be sent. */
type OpenRequest = (
  url: URL,
  options: RequestOptions,
  request: TransportRequest,
  transfer: Transfer,
) => ClientRequest

/** What the pipeline does itself, whatever an instance is set to. */
const switchedOff: ExtendOptions = {
  retry: { limit: 0 },
  followRedirect: false,
  throwHttpErrors: false,
  decompress: false,
  strictContentLength: false,
  cache: false,
  cookieJar: undefined,
  http2: false,
  prefixUrl: '',
  responseType: 'text',
  timeout: Object.fromEntries(
    ['lookup', 'connect', 'secureConnect', 'socket', 'send', 'response', 'read', 'request'].map((phase) => [
      phase,
      undefined,
    ]),
  ),
}

/** A {@link Transport} on got; a file apart, so that got is loaded with the first request only. */
export function createGotStreamTransport(
  settings: HttpConnectionSettings,
  instance?: GotInstance,
): Transport {
  const connections = new HttpConnections(settings)
  // An instance is checked by what it can do; core's declarations do not name the types of got.
  const configured = (instance as Got | undefined)?.extend(switchedOff) ?? got.extend(switchedOff)
  const open: OpenRequest =
    instance === undefined
      ? (url, { headers }, request, transfer) => connections.open(url, request, headers, transfer)
      : (url, options, _request, transfer) =>
          openAsConfigured(url, options, settings.connectTimeout, transfer)
  return {
    send: (request) => send(configured, open, request),
    close: async () => connections.close(),
  }
}

/** Opens a request with the agent, certificates, look-up and address that an instance of got asks for. */
function openAsConfigured(
  url: URL,
  options: RequestOptions,
  connectTimeout: number,
  transfer: Transfer,
): ClientRequest {
  const isSecure = url.protocol === 'https:'
  const request = loadHttpModule(isSecure).request(url, options)
  watchAgentConnection(request, isSecure, connectTimeout, transfer)
  return request
}

function send(configured: Got, open: OpenRequest, request: TransportRequest): Promise<TransportResponse> {
  return runTransfer(request, (transfer) => begin(configured, open, request, transfer))
}

function begin(configured: Got, open: OpenRequest, request: TransportRequest, transfer: Transfer): void {
  const { method, url, headers, body } = request
  let exchange: HttpExchange | undefined
  // Its streams cost less than its promises, which keep the body several times over.
  const stream = configured.stream(url, {
    // The interface leaves the method open to authors of other transports; the pipeline sends these.
    method: method as HttpMethod,
    headers: { 'accept-encoding': acceptEncoding, ...headers },
    // got would measure the time of every step and copy some forty options; it is given the response instead of the request.
    request: (target, options) => {
      const outgoing = open(target, options, request, transfer)
      transfer.sender = {
        cancel: () => {
          outgoing.destroy()
          stream.destroy()
        },
      }
      return new Promise((resolve, reject) => {
        // An instance's hooks see the failure first.
        exchange = new HttpExchange(outgoing, transfer, resolve, reject)
        exchange.send(body)
      })
    },
  })
  transfer.sender = { cancel: () => stream.destroy() }
  // A hook may hand over a response, and then nothing is sent.
  stream.once('response', ({ statusCode, headers: received }) => {
    if (exchange === undefined) transfer.start(statusCode, flattenHeaders(received))
  })
  stream.on('data', (chunk: Buffer) => transfer.push(chunk))
  stream.once('end', () => (exchange === undefined ? transfer.end() : exchange.end()))
  stream.on('error', (error) => transfer.fail(error))
  // The body, if there is one, does not go through got, which waits for it all the same.
  if (method !== 'GET') stream.end()
}
