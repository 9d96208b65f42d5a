import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'

/** A server on a free port, for one test. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
}

/** A server that responds as scripted. */
export async function startServer(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: toUrl(server.address()),
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
    },
  }
}

/** A server that does with the connection of a request what it is told. */
export async function startRawServer(listener: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const server = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => listener(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: toUrl(server.address()),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An address at which nobody listens. */
export async function startDeadEnd(): Promise<string> {
  const { url, [Symbol.asyncDispose]: close } = await startServer(() => undefined)
  await close()
  return url
}

function toUrl(address: string | AddressInfo | null): string {
  const { port } = address as AddressInfo // a TCP server has no other kind of address
  return `http://127.0.0.1:${port}`
}
