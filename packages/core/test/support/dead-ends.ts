import { createServer, type AddressInfo } from 'node:net'

/** A port of this machine at which nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server has no other kind of address
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** A listener that cuts every connection as soon as it is made, and counts them. */
export async function startCuttingServer(): Promise<
  AsyncDisposable & { readonly port: number; readonly connections: () => number }
> {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.on('error', () => undefined)
    socket.resetAndDestroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
