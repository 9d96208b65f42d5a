import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { certificate as certificateAuthority } from './support/certificate.ts'
import { startWireServer } from './support/wire-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

/** Ends a connection after so many bytes of TLS, and not where a record ends. */
interface Cut {
  /** Bytes at the end of the response that are left out. */
  readonly missing: number
  /** Bytes before them that come apart from the rest. */
  readonly apart: number
  readonly finish: 'end' | 'resetAndDestroy'
}

const waitTwoTurns = (then: () => void): void => void setImmediate(() => setImmediate(then))

/** Sends what is left of a response; what comes apart is read apart. */
function send(socket: Socket, bytes: Buffer, { missing, apart, finish }: Cut): void {
  const end = bytes.length - missing
  socket.write(bytes.subarray(0, end - apart), () =>
    waitTwoTurns(() =>
      socket.write(bytes.subarray(end - apart, end), () => {
        if (apart === 0) waitTwoTurns(() => socket[finish]())
        else socket[finish]()
      }),
    ),
  )
}

describe.each(transports)('TLS cut within a record, by %s', (_, make) => {
  /** What comes of a text without a length, of which less arrives than was sent. */
  async function read(cut: Cut) {
    const held: Buffer[] = []
    let isResponse = false
    await using server = await startWireServer(
      (socket) => {
        isResponse = true
        // Several records, the last of which is close_notify.
        socket.write('HTTP/1.1 200 OK\r\n\r\nfirst ')
        socket.write('second ', () => socket.end('third'))
      },
      { isSecure: true },
    )
    const relay = createServer((socket) => {
      const target = connect(Number(new URL(server.url).port), '127.0.0.1')
      for (const end of [socket, target]) end.on('error', () => undefined)
      socket.on('data', (chunk) => target.write(chunk)).on('close', () => target.destroy())
      target.on('data', (chunk: Buffer) => (isResponse ? held.push(chunk) : socket.write(chunk)))
      target.on('end', () => send(socket, Buffer.concat(held), cut))
    })
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
    const { port } = relay.address() as AddressInfo // a TCP server has no other kind of address
    const result = await withTransport(make({ certificateAuthority }), (transport) =>
      settle(transport.send(createRequest(`https://127.0.0.1:${port}`))),
    )
    await new Promise((resolve) => relay.close(resolve))
    return result
  }

  it('is whole when nothing is missing, wherever its last bytes are cut', async () => {
    for (const apart of [0, 1, 23, 24, 40])
      expect(await read({ missing: 0, apart, finish: 'end' })).toEqual({
        status: 200,
        body: 'first second third',
      })
  })

  it.each(['end', 'resetAndDestroy'] as const)('is never a success: %s', async (finish) => {
    const results = new Set<string>()
    // Less than the close_notify of 24 bytes, as much, and parts of the records before it.
    for (const missing of [1, 23, 24, 25, 48, 51, 52, 75])
      for (const apart of [0, 1, 24]) results.add(JSON.stringify(await read({ missing, apart, finish })))
    // A reset may overtake the head.
    results.delete(JSON.stringify({ code: 'CONNECTION_FAILED', outcome: 'unknown' }))
    expect([...results]).toEqual([JSON.stringify({ status: 200, bodyError: 'CONNECTION_FAILED' })])
  })
})
