import type * as nodeHttp from 'node:http'
import type { Duplex } from 'node:stream'
import type * as nodeHttps from 'node:https'
import { watchAgentConnection } from './agent-connection.ts'
import type { HttpConnectionSettings } from './connection/connection-settings.ts'
import { SocketConnector } from './connection/socket-connector.ts'
import type { Transfer } from './response/transfer.ts'
import { findState } from './socket-state.ts'
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
    const options: PooledOptions = {
      agent: agent ?? this.#pool(isSecure, isRepeatable),
      protocol: url.protocol,
      // Brackets are how a URL writes an address of IPv6, not part of it.
      hostname: url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname,
      port: url.port,
      path: proxy === undefined ? path : `${url.origin}${path}`,
      method,
      headers,
      [pooledRequest]: { request: { url, transfer, signal } },
    }
    const request = loadHttpModule(isSecure).request(options)
    if (proxy !== undefined) {
      transfer.forwardingProxy = proxy.name
      if (proxy.authorization !== undefined)
        request.setHeader('proxy-authorization', proxy.authorization.reveal())
    }
    if (agent !== undefined) watchAgentConnection(request, isSecure, connectTimeout, transfer)
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

/** A request for which a connection may have to be made. */
interface PooledRequest {
  readonly url: URL
  readonly transfer: Transfer
  readonly signal: AbortSignal
}

// An agent is given the options of a request, and hands them on to `createConnection`.
const pooledRequest: unique symbol = Symbol('pooledRequest')

/** Options of `http.request`, with what an agent of {@link preparePool} needs besides. */
interface PooledOptions extends nodeHttps.RequestOptions {
  /** Taken out on use: an agent keeps the options for as long as the connection lives. */
  readonly [pooledRequest]?: { request: PooledRequest | undefined }
}

/**
 * Has an agent get its connections from a connector, and keep them no longer than it should.
 *
 * @param idleTimeout - Milliseconds; a shorter hint of the server, less a second, wins.
 */
function preparePool(agent: nodeHttp.Agent, connector: SocketConnector, idleTimeout: number): void {
  agent.createConnection = (options, created) => {
    // Every request on this agent has been made by `open`.
    const { [pooledRequest]: holder } = options as PooledOptions
    const request = holder?.request
    if (holder !== undefined) holder.request = undefined
    if (request !== undefined && created !== undefined) connect(connector, request, created)
    return undefined
  }
  // What is returned is heeded, of which the types do not tell.
  agent.keepSocketAlive = (socket: Duplex & Partial<TimedSocket>): boolean => {
    const hint = findState(socket)?.keepAlive
    const limit = hint === undefined ? idleTimeout : Math.min(idleTimeout, hint - safetyMargin)
    socket.unref?.()
    socket.setTimeout?.(Math.max(limit, 1))
    return limit > 0
  }
}

interface TimedSocket {
  setTimeout(milliseconds: number): void
  unref(): void
}

function connect(
  connector: SocketConnector,
  { url, transfer, signal }: PooledRequest,
  created: (error: Error | null, stream: Duplex) => void,
): void {
  const cancel = connector.connect(url, (error, socket) => {
    signal.removeEventListener('abort', cancel)
    if (socket !== undefined) {
      created(null, socket)
      return
    }
    // First of all: what the agent makes of it, others wrap.
    transfer.fail(error)
    // With an error there is no connection, of which the types do not tell.
    const failed = created as (error: Error | null) => void
    failed(error)
  })
  signal.addEventListener('abort', cancel, { once: true })
}

/** The server may have begun to count before us. */
const safetyMargin = 1000
