import type { Socket } from 'node:net'
import type { ConnectionOptions as TlsOptions } from 'node:tls'
import { ConnectionFailure } from './connection-failure.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import type { Destination } from './no-proxy.ts'
import { type Proxy, toAddress } from './proxy.ts'
import type { TlsSessions } from './tls-sessions.ts'
import { requestTunnel } from './tunnel.ts'

/** Called once: with a connection that is ready for the first byte of a request, or with why there is none. */
export type Connected = (error: ConnectionFailure | null, socket?: Socket) => void

/** What connections are made with. */
export type ConnectorSettings = Pick<ConnectionSettings, 'connectTimeout' | 'findProxy' | 'tls'>

interface Endpoint {
  readonly hostname: string
  readonly port: number
  readonly isSecure: boolean
}

/** One connection that is being made, step by step: TCP, TLS with the proxy, its tunnel, TLS with the target. */
export class ConnectionAttempt {
  readonly #target: Endpoint
  /** The target in messages: without the default port. */
  readonly #host: string
  readonly #proxy: Proxy | undefined
  readonly #settings: ConnectorSettings
  readonly #sessions: TlsSessions
  /** Each within the one before. */
  readonly #layers: Socket[] = []
  readonly #timer: NodeJS.Timeout
  /** Whether it is the proxy that has failed, if something fails now. */
  #isAtProxy: boolean
  #done: Connected | undefined

  constructor(target: Destination, settings: ConnectorSettings, sessions: TlsSessions, done: Connected) {
    const { protocol, hostname, port } = target
    const isSecure = protocol === 'https:'
    this.#target = {
      hostname: toAddress(hostname),
      port: port === '' ? (isSecure ? 443 : 80) : Number(port),
      isSecure,
    }
    this.#host = port === '' ? hostname : `${hostname}:${port}`
    this.#settings = settings
    this.#sessions = sessions
    this.#done = done
    this.#proxy = settings.findProxy(target)
    this.#isAtProxy = this.#proxy !== undefined
    this.#timer = setTimeout(() => this.fail('ETIMEDOUT'), settings.connectTimeout)
  }

  start(): void {
    const first = this.#proxy ?? this.#target
    const socket = process.getBuiltinModule('node:net').connect({
      host: first.hostname,
      port: first.port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: 60_000,
    })
    this.#watch(socket)
    socket.once('connect', () => this.#secureSocket(socket, first, (secured) => this.#tunnel(secured)))
  }

  /** Ends the attempt. */
  fail(code: string | undefined, status?: number): void {
    const done = this.#settle()
    if (done === undefined) return
    for (const layer of this.#layers.toReversed()) layer.destroy()
    const proxy = this.#isAtProxy && this.#proxy !== undefined ? { host: this.#proxy.name } : undefined
    done(
      new ConnectionFailure({
        code,
        host: this.#host,
        sent: false,
        ...(proxy && { proxy: { ...proxy, ...(status !== undefined && { status }) } }),
      }),
    )
  }

  #tunnel(socket: Socket): void {
    const { authorization } = this.#proxy ?? {}
    // Without TLS the proxy is given the request itself, and where there is no proxy the target is reached already.
    if (this.#proxy === undefined || !this.#target.isSecure) {
      this.#succeed(socket)
      return
    }
    requestTunnel(socket, toAuthority(this.#target), authorization?.reveal(), (response) => {
      if (response === 'open') {
        this.#isAtProxy = false
        this.#secureSocket(socket, this.#target, (secured) => this.#succeed(secured))
      } else this.fail('ERR_PROXY_TUNNEL', response === 'unreadable' ? undefined : response.status)
    })
  }

  #secureSocket(socket: Socket, endpoint: Endpoint, next: (socket: Socket) => void): void {
    if (!endpoint.isSecure) {
      next(socket)
      return
    }
    const { isIP } = process.getBuiltinModule('node:net')
    const { hostname } = endpoint
    const key = `${endpoint === this.#proxy ? 'proxy ' : ''}${toAuthority(endpoint)}`
    try {
      const secured = process.getBuiltinModule('node:tls').connect({
        ...this.#buildTlsOptions(endpoint),
        socket,
        host: hostname,
        // An address is no name of a server, and a name is sent without the dot that ends it.
        servername: isIP(hostname) === 0 ? hostname.replace(/\.$/, '') : '',
        ALPNProtocols: ['http/1.1'],
        session: this.#sessions.get(key),
      })
      this.#watch(secured)
      secured.on('session', (session) => this.#sessions.set(key, session))
      // It may be the session that the server does not get on with.
      const forget = (): void => this.#sessions.delete(key)
      secured.once('error', forget)
      secured.once('secureConnect', () => {
        secured.off('error', forget)
        next(secured)
      })
    } catch (error) {
      // The caller is an event of a socket, where nobody catches it.
      this.#failWith(error)
    }
  }

  #buildTlsOptions(endpoint: Endpoint): TlsOptions {
    const { tls } = this.#settings
    return endpoint === this.#proxy ? tls.buildProxyOptions(this.#proxy) : tls.buildTargetOptions()
  }

  #succeed(socket: Socket): void {
    const done = this.#settle()
    if (done === undefined) socket.destroy()
    else done(null, socket)
  }

  #watch(socket: Socket): void {
    this.#layers.push(socket)
    // The listeners stay: a layer below may still fail when the one above has been handed on, and nobody else listens to it.
    socket.on('error', (error) => this.#failWith(error))
    socket.once('close', () => this.fail('ECONNRESET'))
  }

  #failWith(error: unknown): void {
    const code: unknown =
      typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    this.fail(typeof code === 'string' ? code : undefined)
  }

  /** What reports the end, the first time. */
  #settle(): Connected | undefined {
    const done = this.#done
    this.#done = undefined
    clearTimeout(this.#timer)
    return done
  }
}

function toAuthority({ hostname, port }: Endpoint): string {
  return hostname.includes(':') ? `[${hostname}]:${port}` : `${hostname}:${port}`
}
