import { refuseUnknownOptions } from '../options/unknown-options.ts'
import { connectionOptionNames, resolveHttpOptions } from './connection/connection-settings.ts'
import type { HttpConnectionOptions } from './connection/http-options.ts'
import { HttpConnections } from './http-connections.ts'
import { HttpExchange } from './http-exchange.ts'
import { AcceptEncodingHeaders } from './response/content-encoding.ts'
import { runTransfer } from './response/transfer.ts'
import type { Transport, TransportRequest, TransportResponse } from '../contract/transport.ts'

export { readProxyRules, type ProxyRules } from './connection/proxy-rules.ts'
export type { Destination } from './connection/no-proxy.ts'
export type { Proxy } from './connection/proxy.ts'

/** Options of {@link nodeTransport}. */
export type NodeTransportOptions = HttpConnectionOptions

/**
 * A transport by Node's own `node:http` and `node:https`, without any dependency: less than half of the CPU time of got
 * for a small request, and the shortest start. For short-lived functions, and for programs that send a lot.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when an option, or a proxy that the environment names, cannot be used.
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  refuseUnknownOptions('the transport', options, [...connectionOptionNames, 'agent'])
  const connections = new HttpConnections(resolveHttpOptions(options))
  const encoding = new AcceptEncodingHeaders()
  return {
    reportsProgress: true,
    keepsTimeLimit: true,
    send: (request) => send(connections, encoding, request),
    close: async () => connections.close(),
  }
}

function send(
  connections: HttpConnections,
  encoding: AcceptEncodingHeaders,
  request: TransportRequest,
): Promise<TransportResponse> {
  return runTransfer(request, (transfer) => {
    const { url, headers, body } = request
    const outgoing = connections.open(new URL(url), request, encoding.add(headers), transfer)
    const exchange = new HttpExchange(outgoing, transfer)
    transfer.sender = exchange
    exchange.send(body)
  })
}
