import { createSecureServer, type Http2SecureServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { Agent } from 'undici'
import { expect, it } from 'vitest'
import { undiciTransport } from '../../src/transport/undici.ts'
import { createRequest } from '../support/create-request.ts'
import { certificate, privateKey } from './response/support/certificate.ts'

const repeated = 100_000

/** Responds with the path, many times and without a length: a stream says where it ends. */
async function startHttp2Server(): Promise<Http2SecureServer> {
  const server = createSecureServer({ cert: certificate, key: privateKey }, (request, response) => {
    response.end(request.url.repeat(repeated))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

it('reads responses without a length by HTTP/2, one connection of which many requests share', async () => {
  const server = await startHttp2Server()
  // A server on a TCP port has no other kind of address.
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  const dispatcher = new Agent({ allowH2: true, connect: { ca: certificate } })
  const transport = undiciTransport({ dispatcher })
  const paths = ['/1', '/2', '/3']
  for (const path of paths)
    expect(await transport.send(createRequest(`${url}${path}`))).toMatchObject({
      status: 200,
      body: path.repeat(repeated),
    })
  const responses = await Promise.all(paths.map((path) => transport.send(createRequest(`${url}${path}`))))
  expect(responses.map(({ body }) => body)).toEqual(paths.map((path) => path.repeat(repeated)))
  await dispatcher.destroy()
  await new Promise((resolve) => server.close(resolve))
})
