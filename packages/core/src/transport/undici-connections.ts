import type { Socket } from 'node:net'
import type * as undici from 'undici'
import type { ConnectionSettings } from './connection/connection-settings.ts'
import type { Proxy } from './connection/proxy.ts'
import { SocketConnector } from './connection/socket-connector.ts'
import type { TransferHandler } from './undici-handler.ts'

type AgentClass = Pick<typeof undici, 'Agent'>
type DispatchOptions = undici.Dispatcher.DispatchOptions

/** The connections of one transport by undici, kept for the next request. */
export class UndiciConnections {
  readonly #Agent: AgentClass['Agent']
  readonly #settings: ConnectionSettings
  readonly #connector: SocketConnector
  readonly #pools = new Map<boolean, undici.Agent>()
  /** The request that is being handed to undici, which starts its connection at once where it needs one. */
  #handedOver: TransferHandler | undefined
  /** The origin of the last request, and the proxy that requests to it are given to. */
  #lastOrigin: DispatchOptions['origin']
  #lastProxy: Proxy | undefined

  constructor({ Agent }: AgentClass, settings: ConnectionSettings) {
    this.#Agent = Agent
    this.#settings = settings
    this.#connector = new SocketConnector(settings)
  }

  /** Sends a request, as a dispatcher of undici does. */
  dispatch(options: DispatchOptions, handler: TransferHandler): boolean {
    this.#handedOver = handler
    try {
      const pool = this.#pool(handler.request.isRepeatable === true)
      return pool.dispatch(this.#toForwarded(options, handler), handler)
    } finally {
      this.#handedOver = undefined
    }
  }

  /** Cuts all connections, those that are being made too. */
  async close(): Promise<void> {
    this.#connector.close()
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()))
  }

  /** Over http a proxy is given the request itself, with the whole address. */
  #toForwarded(options: DispatchOptions, { transfer }: TransferHandler): DispatchOptions {
    const proxy = this.#findForwardingProxy(options.origin)
    if (proxy === undefined) return options
    transfer.forwardingProxy = proxy.name
    const authorization = proxy.authorization && { 'proxy-authorization': proxy.authorization.reveal() }
    return {
      ...options,
      path: `${String(options.origin)}${options.path}`,
      // The transport hands its headers over as an object.
      headers: { ...(options.headers as Readonly<Record<string, string>>), ...authorization },
    }
  }

  #findForwardingProxy(origin: DispatchOptions['origin']): Proxy | undefined {
    if (origin !== this.#lastOrigin) {
      const url = new URL(String(origin))
      this.#lastProxy = url.protocol === 'https:' ? undefined : this.#settings.findProxy(url)
      this.#lastOrigin = origin
    }
    return this.#lastProxy
  }

  #pool(isRepeatable: boolean): undici.Agent {
    const existing = this.#pools.get(isRepeatable)
    if (existing !== undefined) return existing
    const { repeatable, nonRepeatable } = this.#settings.idleTimeout
    const keepAliveTimeout = isRepeatable ? repeatable : nonRepeatable
    const pool = new this.#Agent({
      pipelining: 1,
      keepAliveTimeout,
      // A hint of the server, less a second, shortens it and never lengthens it.
      keepAliveMaxTimeout: keepAliveTimeout,
      keepAliveTimeoutThreshold: 1000,
      // The pipeline limits the time of each attempt.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (options, done) => this.#connect(options, done),
    })
    this.#pools.set(isRepeatable, pool)
    return pool
  }

  #connect(options: undici.buildConnector.Options, done: undici.buildConnector.Callback): void {
    const { protocol, hostname, port } = options
    const { transfer, request } = this.#handedOver ?? {}
    const target = { protocol, hostname: hostname.includes(':') ? `[${hostname}]` : hostname, port }
    const cancel = this.#connector.connect(target, (error, socket?: Socket) => {
      request?.signal.removeEventListener('abort', cancel)
      if (socket !== undefined) done(null, socket)
      else if (error !== null) {
        transfer?.fail(error)
        // Of an error that it does not know undici tells all who wait for this connection, and does not connect again by itself.
        done(error, null)
      }
    })
    request?.signal.addEventListener('abort', cancel, { once: true })
  }
}
