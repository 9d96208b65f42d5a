import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { ConnectionError, ResponseValidationError } from '@cloudconnexa/errors'
import { createTestClient } from '../../support/create-test-client.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createThing, getProfile, getThing } from '../../support/things-service.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { certificate as certificateAuthority } from './support/certificate.ts'
import { startWireServer } from './support/wire-server.ts'
import { withTransport } from './support/with-transport.ts'

// Nothing but the end of the connection says where the body ends.
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n\r\n'
const profile = `client\n<key>\n${'A'.repeat(900)}\n</key>\n`

type Finish = (socket: Socket) => void

/** The connection below TLS, or the socket itself. */
const getConnection = (socket: Socket): Socket =>
  // Node's own property: what is below TLS has no public name.
  (socket as TLSSocket & { readonly _parent?: Socket | null })._parent ?? socket

const reset: Finish = (socket) => void getConnection(socket).resetAndDestroy()
/** Writes and, when all of it has left, does something. */
const write =
  (bytes: string, finish: Finish): Finish =>
  (socket) =>
    void socket.write(bytes, () => finish(socket))
/** The same, when the other side has had time to read it. */
const later =
  (finish: Finish): Finish =>
  (socket) =>
    void setImmediate(() => setImmediate(() => finish(socket)))

describe.each(transports)('a body without a length by %s', (_, make) => {
  /** The first response is cut after half of it; each further one is whole. */
  function startCuttingServer(isSecure: boolean, whole: string, cut: Finish) {
    const half = head + whole.slice(0, whole.length / 2)
    return startWireServer(
      (socket, { index }) => {
        const [bytes, finish]: [string, Finish] =
          index === 0 ? [half, cut] : [head + whole, (ending) => void ending.end()]
        write(bytes, finish)(socket)
      },
      { isSecure },
    )
  }

  describe.each([
    [
      'TCP',
      false,
      [
        ['a reset', reset],
        ['a later reset', later(reset)],
      ],
    ],
    [
      'TLS',
      true,
      [
        ['a reset', reset],
        ['a later reset', later(reset)],
        ['an end without close_notify', (socket: Socket) => void socket.destroy()],
        ['a later end without close_notify', later((socket) => void socket.destroy())],
      ],
    ],
  ] as const)('over %s', (__, isSecure, cuts) => {
    const options = { certificateAuthority }

    it.each([
      ['in one piece', 1],
      ['in several', 5],
    ])('is whole when the server announces its end: %s', async (___, pieces) => {
      await using server = await startWireServer(
        (socket) => {
          socket.write(head)
          const send = (left: number): void => {
            if (left === 0) socket.end()
            else socket.write(profile, () => setImmediate(send, left - 1))
          }
          send(pieces)
        },
        { isSecure },
      )
      const response = await withTransport(make(options), (transport) =>
        transport.send(createRequest(server.url)),
      )
      expect(response.bodyError).toBeUndefined()
      expect(response.body).toBe(profile.repeat(pieces))
    })

    it('is whole when its end comes with its last bytes', async () => {
      await using server = await startWireServer((socket) => void socket.end(head + profile), { isSecure })
      const response = await withTransport(make(options), (transport) =>
        transport.send(createRequest(server.url)),
      )
      expect(response).toMatchObject({ status: 200, body: profile })
    })

    it('may be empty', async () => {
      await using server = await startWireServer((socket) => void socket.end(head), { isSecure })
      const response = await withTransport(make(options), (transport) =>
        transport.send(createRequest(server.url)),
      )
      expect(response).toMatchObject({ status: 200, body: '' })
      expect(response.bodyError).toBeUndefined()
    })

    it.each(cuts)('is not over with %s: text is requested again', async (___, cut) => {
      await using server = await startCuttingServer(isSecure, profile, cut)
      await withTransport(make(options), async (transport) => {
        await using own = createTestClient(server.url, { transport, retry: { baseDelay: 0 } })
        const text = await own.context.execute(getProfile, { id: '1' })
        expect(text?.reveal()).toBe(profile)
        expect(server.requests).toHaveLength(2)
      })
    })

    it.each(cuts)('is not over with %s: the error keeps the status', async (___, cut) => {
      await using server = await startCuttingServer(isSecure, profile, cut)
      const response = await withTransport(make(options), (transport) =>
        transport.send(createRequest(server.url)),
      )
      expect(response).toMatchObject({ status: 200, body: '' })
      expect(response.bodyError).toBeInstanceOf(ConnectionError)
      expect(response.bodyError).toMatchObject({ systemCode: 'ECONNRESET', status: 200 })
    })
  })

  it('is no JSON when it breaks off, though the server announces its end: a read is repeated', async () => {
    const whole = '{"id":"1","name":"one"}'
    await using server = await startCuttingServer(false, whole, (socket) => void socket.end())
    await withTransport(make(), async (transport) => {
      await using own = createTestClient(server.url, { transport, retry: { baseDelay: 0 } })
      expect(await own.context.execute(getThing, { id: '1' })).toEqual(JSON.parse(whole))
      expect(server.requests).toHaveLength(2)
    })
  })

  it('is no JSON when it breaks off: a create is not repeated, and was carried out', async () => {
    await using server = await startCuttingServer(
      false,
      '{"id":"1","name":"one"}',
      (socket) => void socket.end(),
    )
    await withTransport(make(), async (transport) => {
      await using own = createTestClient(server.url, { transport, retry: { baseDelay: 0 } })
      const call = own.context.execute(createThing, { body: { name: 'one' } })
      const error = await catchFailure(call, ResponseValidationError)
      expect(error).toMatchObject({ code: 'RESPONSE_MALFORMED', status: 200, outcome: 'applied' })
      expect(server.requests).toHaveLength(1)
    })
  })
})
