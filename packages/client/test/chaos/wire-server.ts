import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import type { SeededRandom } from '../support/seeded-random.ts'
import { callHeader, type Records, type WireRequest } from './records.ts'
import { type WireFault, wireFaults } from './wire-faults.ts'
import { encodeResponse } from './wire-text.ts'

/** How the chaos server is started. */
export interface WireServerOptions {
  readonly random: SeededRandom
  readonly records: Records
  /** From 0 to 1: how many requests meet a fault. */
  readonly faultRate: number
  /** PEM; with it the server speaks TLS. */
  readonly certificates?: { readonly certificate: string; readonly privateKey: string }
}

/** A server of some networks that breaks its responses in every way that is known, and counts what it has carried out. */
export interface WireServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** How many times each fault was met. */
  readonly faults: ReadonlyMap<string, number>
}

/** Starts a {@link WireServer} on loopback. */
export async function startWireServer(options: WireServerOptions): Promise<WireServer> {
  const { certificates } = options
  const sockets = new Set<Socket>()
  const faults = new Map<string, number>()
  const timers = new Set<NodeJS.Timeout>()
  const secureContext =
    certificates && createSecureContext({ cert: certificates.certificate, key: certificates.privateKey })
  const server = createServer((connection) => {
    sockets.add(connection)
    connection.on('close', () => sockets.delete(connection))
    connection.on('error', () => undefined)
    // Wrapped here and not by a TLS server, which would hide the connection that has to be reset.
    const socket = secureContext ? new TLSSocket(connection, { isServer: true, secureContext }) : connection
    socket.on('error', () => undefined)
    const state = { ...options, faults, timers, reset: () => void connection.resetAndDestroy() }
    readRequests(socket, (request) => respond(request, socket, state))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  return {
    url: `${certificates === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    faults,
    [Symbol.asyncDispose]: async () => {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface ServerState extends WireServerOptions {
  readonly faults: Map<string, number>
  readonly timers: Set<NodeJS.Timeout>
  readonly reset: () => void
}

function respond(request: WireRequest, socket: Socket, state: ServerState): void {
  const { random, records, faultRate } = state
  if (request.path.endsWith('/oauth/token')) {
    socket.write(respondWithToken(random))
    return
  }
  records.getCall(request.headers[callHeader] ?? '').received += 1
  const fault = random.chance(faultRate) ? random.pick(wireFaults) : wireFaults[0]
  count(fault, state)
  fault.respond({
    socket,
    reset: state.reset,
    random,
    apply: () => records.apply(request),
    later: (milliseconds, work) => {
      const timer = setTimeout(() => {
        state.timers.delete(timer)
        if (!socket.destroyed) work()
      }, milliseconds)
      state.timers.add(timer)
    },
  })
}

function count({ name }: WireFault, { faults }: ServerState): void {
  faults.set(name, (faults.get(name) ?? 0) + 1)
}

/** Now and then the token endpoint fails too. */
function respondWithToken(random: SeededRandom): Buffer {
  if (random.chance(0.02)) return encodeResponse({ status: 503, body: '' }, { 'retry-after': '0' })
  const token = `chaos-${random.between(100_000, 999_999)}`
  return encodeResponse({
    status: 200,
    body: JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: 43_200 }),
  })
}

/** Calls back with every request that has arrived whole. The SDK announces the length of each body. */
function readRequests(socket: Socket, receive: (request: WireRequest) => void): void {
  let buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n')
      if (end === -1) return
      const [line = '', ...lines] = buffer.subarray(0, end).toString('latin1').split('\r\n')
      const headers = Object.fromEntries(
        lines.map((text) => {
          const colon = text.indexOf(':')
          return [text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim()]
        }),
      )
      const length = Number(headers['content-length'] ?? 0)
      if (buffer.length < end + 4 + length) return
      const body = buffer.subarray(end + 4, end + 4 + length).toString('utf8')
      buffer = buffer.subarray(end + 4 + length)
      const [method = '', target = ''] = line.split(' ')
      // Behind a proxy the target is the whole address.
      const path = target.startsWith('/') ? target : new URL(target).pathname
      receive({ method, path, headers, body })
    }
  })
}
