// The local server, in a process of its own: `node server/main.js <pages>`. Prints its addresses as JSON; ends with its input.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chooseResponse } from './responses.ts'
import { latency, type ServerAddresses } from './addresses.ts'

const pages = Number(process.argv[2])

/** As the API sends them, and so wide that nobody has to wait. */
const limits = {
  'x-ratelimit-remaining': '999999',
  'x-ratelimit-replenish-rate': '1000000',
  'x-ratelimit-replenish-time': '1',
  'x-ratelimit-burst-capacity': '1000000',
}

function handleRequest(request: IncomingMessage, response: ServerResponse): void {
  const body = chooseResponse(request.method ?? '', request.url ?? '', pages)
  request.resume()
  if (body === undefined) {
    response.writeHead(404, { 'content-length': 0 }).end()
    return
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length, ...limits })
  response.end(body)
}

async function listen(handle: typeof handleRequest): Promise<string> {
  const server = createServer({ keepAliveTimeout: 60_000 }, handle)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address with a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const addresses: ServerAddresses = {
  url: await listen(handleRequest),
  slowUrl: await listen((request, response) => {
    setTimeout(handleRequest, latency, request, response)
  }),
}
console.log(JSON.stringify(addresses))
process.stdin.resume().on('end', () => process.exit())
