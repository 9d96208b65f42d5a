import { describe, expect, it } from 'vitest'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startWireServer, toResponse } from './support/wire-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const interim = 'HTTP/1.1 100 Continue\r\nx-note: early\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'

/** Resolves with as many bytes as the other side has taken. */
const write = (socket: { write(bytes: string, done: () => void): unknown }, bytes: string): Promise<void> =>
  new Promise((resolve) => void socket.write(bytes, resolve))

describe.each(transports)('interim responses by %s', (_, make) => {
  it('are left out, wherever they are cut', async () => {
    const whole = interim + toResponse('own')
    const cuts = Array.from({ length: interim.length + 20 }, (__, cut) => cut + 1)
    await using server = await startWireServer((socket, { path }) => {
      const cut = Number(path.slice(1))
      void write(socket, whole.slice(0, cut)).then(() => setImmediate(() => socket.write(whole.slice(cut))))
    })
    await withTransport(make(), async (transport) => {
      const responses = await Promise.all(
        cuts.map((cut) => settle(transport.send(createRequest(`${server.url}/${cut}`)))),
      )
      expect(new Set(responses.map((response) => JSON.stringify(response)))).toEqual(
        new Set([JSON.stringify({ status: 200, body: 'own' })]),
      )
    })
  })

  it('are not reported as the response', async () => {
    const seen: unknown[] = []
    await using server = await startWireServer((socket) => socket.write(interim + toResponse('own')))
    await withTransport(make(), (transport) =>
      transport.send(
        createRequest(server.url, {
          progress: {
            onSent: () => seen.push('sent'),
            onResponse: (status, headers) => seen.push([status, headers['x-note'], headers['link']]),
          },
        }),
      ),
    )
    expect(seen).toEqual(['sent', [200, undefined, undefined]])
  })

  it('are text where they stand in a body', async () => {
    await using server = await startWireServer((socket) => {
      const body = interim + interim
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`, () =>
        setImmediate(() => socket.write(body)),
      )
    })
    await withTransport(make(), async (transport) => {
      expect((await transport.send(createRequest(server.url))).body).toBe(interim + interim)
      expect((await transport.send(createRequest(server.url))).body).toBe(interim + interim)
    })
  })

  it('do not make a POST unknown', async () => {
    await using server = await startWireServer((socket) =>
      socket.write(`HTTP/1.1 100 Continue\r\n\r\n${toResponse('made', 'HTTP/1.1 201 Created')}`),
    )
    await withTransport(make(), async (transport) => {
      const post = transport.send(createRequest(server.url, { method: 'POST', body: '{}' }))
      expect(await settle(post)).toEqual({ status: 201, body: 'made' })
    })
  })
})
