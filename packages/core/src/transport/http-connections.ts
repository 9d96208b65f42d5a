import type * as nodeHttp from 'node:http'
import type * as nodeHttps from 'node:https'
import { watchAgentConnection } from './connection/agent-connection.ts'
import type { HttpConnectionSettings } from './connection/connection-settings.ts'
import { noteKeepAlive, preparePool, toPoolOptions } from './connection/http-pool.ts'
import { toAddress } from './connection/proxy.ts'
import { SocketConnector } from './connection/socket-connector.ts'
import type { Transfer } from './response/transfer.ts'
import type { TransportRequest } from '../contract/transport.ts'

/** The connections of one transport by node:http and node:https, kept for the next request. */
export class HttpConnections {
  readonly #settings: HttpConnectionSettings
  readonly #connector: SocketConnector
  /** Made on first use, because each scheme has a module of its own to load. */
  readonly #pools = new Map<string, nodeHttp.Agent>()

  constructor(settings: HttpConnectionSettings) {
    this.#settings = settings
    this.#connector = new SocketConnector(settings)
  }

  /** Opens a request whose body is still to be sent. */
  open(
    url: URL,
    { method, isRepeatable = false, signal }: Pick<TransportRequest, 'method' | 'isRepeatable' | 'signal'>,
    headers: nodeHttp.OutgoingHttpHeaders | readonly string[] | undefined,
    transfer: Transfer,
  ): nodeHttp.ClientRequest {
    const isSecure = url.protocol === 'https:'
    const { agent: agents, connectTimeout } = this.#settings
    const agent = isSecure ? agents.https : agents.http
    // Over http a proxy is given the request itself, with the whole address.
    const proxy = isSecure || agent !== undefined ? undefined : this.#settings.findProxy(url)
    const path = `${url.pathname}${url.search}`
    const request = loadHttpModule(isSecure).request({
      agent: agent ?? this.#pool(isSecure, isRepeatable),
      protocol: url.protocol,
      hostname: toAddress(url.hostname),
      port: url.port,
      path: proxy === undefined ? path : `${url.origin}${path}`,
      method,
      ...(headers === undefined ? {} : { headers }),
      ...toPoolOptions({ url, transfer, signal }),
    })
    if (proxy !== undefined) {
      transfer.forwardingProxy = proxy.name
      if (proxy.authorization !== undefined)
        request.setHeader('proxy-authorization', proxy.authorization.reveal())
    }
    if (agent === undefined) request.once('response', noteKeepAlive)
    else watchAgentConnection(request, isSecure, connectTimeout, transfer)
    return request
  }

  /** Cuts all connections, those that are being made too. */
  close(): void {
    this.#connector.close()
    for (const pool of this.#pools.values()) pool.destroy()
  }

  #pool(isSecure: boolean, isRepeatable: boolean): nodeHttp.Agent {
    const key = `${isSecure} ${isRepeatable}`
    const existing = this.#pools.get(key)
    if (existing !== undefined) return existing
    const { repeatable, nonRepeatable } = this.#settings.idleTimeout
    const pool = new (loadHttpModule(isSecure).Agent)({ keepAlive: true })
    preparePool(pool, this.#connector, isRepeatable ? repeatable : nonRepeatable)
    this.#pools.set(key, pool)
    return pool
  }
}

/** Loaded this way it costs a fraction of what an import costs, and a program pays for it with its first request. */
export function loadHttpModule(isSecure: boolean): typeof nodeHttp | typeof nodeHttps {
  return process.getBuiltinModule(isSecure ? 'node:https' : 'node:http')
}
