import type * as nodeHttp from 'node:http'
import type { Duplex } from 'node:stream'
import type { Transfer } from '../response/transfer.ts'
import type { SocketConnector } from './socket-connector.ts'

/** A request for which a connection may have to be made. */
export interface PooledRequest {
  readonly url: URL
  readonly transfer: Transfer
  readonly signal: AbortSignal
}

// An agent is given the options of a request, and hands them on to `createConnection`.
const pooledRequest: unique symbol = Symbol('pooledRequest')

/** What an agent of {@link preparePool} needs beside the usual options of `http.request`. */
export interface PoolOptions {
  /** Taken out on use: an agent keeps the options for as long as the connection lives. */
  readonly [pooledRequest]?: { request: PooledRequest | undefined }
}

/** Makes options of `http.request` for an agent of {@link preparePool}. */
export function toPoolOptions(request: PooledRequest): PoolOptions {
  return { [pooledRequest]: { request } }
}

/**
 * Has an agent get its connections from a connector, and keep them no longer than it should.
 *
 * @param idleTimeout - Milliseconds; a shorter hint of the server, less a second, wins.
 */
export function preparePool(agent: nodeHttp.Agent, connector: SocketConnector, idleTimeout: number): void {
  agent.createConnection = (options, created) => {
    // Every request on this agent has been made with `toPoolOptions`.
    const { [pooledRequest]: holder } = options as PoolOptions
    const request = holder?.request
    if (holder !== undefined) holder.request = undefined
    if (request !== undefined && created !== undefined) connect(connector, request, created)
    return undefined
  }
  // What is returned is heeded, of which the types do not tell.
  agent.keepSocketAlive = (socket: Duplex & Partial<TimedSocket>): boolean => {
    const hint = hints.get(socket)
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

/** How long servers have said that they keep a connection, in milliseconds. */
const hints = new WeakMap<object, number>()
/** The server may have begun to count before us. */
const safetyMargin = 1000

/** Remembers what a response says about how long its connection is kept. */
export function noteKeepAlive({ headers, socket }: nodeHttp.IncomingMessage): void {
  const seconds = /(?:^|[,;\s])timeout\s*=\s*"?(\d+)/i.exec(String(headers['keep-alive'] ?? ''))?.[1]
  if (seconds === undefined) hints.delete(socket)
  else hints.set(socket, Number(seconds) * 1000)
}
