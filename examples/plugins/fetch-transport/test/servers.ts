import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'

/** A server on a free port, for one test. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
}

/** A server that answers as told. */
export async function startServer(answer: RequestListener): Promise<TestServer> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: urlOf(server.address()),
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
    },
  }
}

/** A server that does with the connection of a request what it is told. */
export async function startRawServer(answer: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const server = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: urlOf(server.address()),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** An address at which nobody listens. */
export async function deadEnd(): Promise<string> {
  const { url, [Symbol.asyncDispose]: close } = await startServer(() => undefined)
  await close()
  return url
}

function urlOf(address: string | AddressInfo | null): string {
  const { port } = address as AddressInfo // a TCP server has no other kind of address
  return `http://127.0.0.1:${port}`
}
