import type * as nodeHttp from 'node:http'
import type * as nodeHttps from 'node:https'
import type { Socket } from 'node:net'
import type { Transfer } from './transfer.ts'

/** Options of the transports that stand on node:http. */
export interface HttpConnectionOptions {
  /** Certificates (PEM) of authorities to trust besides the well-known ones, for the emulator or a gateway of your own. */
  readonly certificateAuthority?: string | readonly string[]
  /** Agents to use instead of the transport's own, for a proxy for instance. */
  readonly agent?: { readonly http?: nodeHttp.Agent; readonly https?: nodeHttps.Agent }
}

/** The connections of one transport by node:http and node:https, kept for the next request. */
export class HttpConnections {
  readonly #options: HttpConnectionOptions
  /** Made on first use, because each scheme has a module of its own to load. */
  #http: { readonly module: typeof nodeHttp; readonly agent: nodeHttp.Agent } | undefined
  #https: { readonly module: typeof nodeHttps; readonly agent: nodeHttps.Agent } | undefined

  constructor(options: HttpConnectionOptions) {
    this.#options = options
  }

  /** Opens a request whose body is still to be sent. */
  open(
    { protocol, hostname, port, pathname, search }: URL,
    method: string,
    headers: nodeHttp.OutgoingHttpHeaders | readonly string[] | undefined,
    transfer: Transfer,
  ): nodeHttp.ClientRequest {
    const { module, agent } = protocol === 'https:' ? this.#secure() : this.#plain()
    const request = module.request({
      agent,
      protocol,
      // An address of IPv6 stands in brackets in a URL, and without them in a look-up.
      hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
      port,
      path: `${pathname}${search}`,
      method,
      ...(headers === undefined ? {} : { headers }),
    })
    watchConnection(request, protocol, transfer)
    return request
  }

  /** Cuts all connections. */
  close(): void {
    if (this.#options.agent?.http === undefined) this.#http?.agent.destroy()
    if (this.#options.agent?.https === undefined) this.#https?.agent.destroy()
  }

  #plain(): { readonly module: typeof nodeHttp; readonly agent: nodeHttp.Agent } {
    // Loaded this way it costs a fraction of what an import costs, and a program pays for it with its first request.
    if (this.#http === undefined) {
      const module = process.getBuiltinModule('node:http')
      this.#http = { module, agent: this.#options.agent?.http ?? new module.Agent({ keepAlive: true }) }
    }
    return this.#http
  }

  #secure(): { readonly module: typeof nodeHttps; readonly agent: nodeHttps.Agent } {
    if (this.#https === undefined) {
      const module = process.getBuiltinModule('node:https')
      const { certificateAuthority, agent } = this.#options
      const ca = trustedAuthorities(certificateAuthority)
      this.#https = { module, agent: agent?.https ?? new module.Agent({ keepAlive: true, ...ca }) }
    }
    return this.#https
  }
}

/** The well-known authorities and one's own, as TLS options; nothing where there are none of one's own. */
export function trustedAuthorities(own: string | readonly string[] | undefined): { readonly ca?: string[] } {
  if (own === undefined) return {}
  return { ca: [...process.getBuiltinModule('node:tls').getCACertificates('default'), ...[own].flat()] }
}

function watchConnection(request: nodeHttp.ClientRequest, protocol: string, transfer: Transfer): void {
  request.once('socket', (socket: Socket) => {
    // On one that is there already, the request is not written at once.
    if (!socket.connecting) return
    socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
      transfer.markSent()
    })
  })
}
