import { describe, expect, it, vi } from 'vitest'
import { startEchoServer } from '../../support/echo-server.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startWireServer } from './support/wire-server.ts'
import { withTransport } from './support/with-transport.ts'

const mebibyte = 1024 * 1024

/** Sizes of the pieces of memory that are reserved from now on, but for those that undici itself needs for a chunk. */
function watchReservations(): () => number[] {
  const reserve = vi.spyOn(Buffer, 'allocUnsafeSlow')
  return () => reserve.mock.calls.map(([size]) => size).filter((size) => size > 64 * 1024)
}

describe.each(transports)('the memory for a body by %s', (_, make) => {
  it('is reserved at once where its length is announced', async () => {
    const body = new Uint8Array(700_000).fill(120)
    await using server = await startEchoServer({ headers: { 'content-length': String(body.length) }, body })
    const readReservations = watchReservations()
    const result = await withTransport(make(), (transport) => transport.send(createRequest(server.url)))
    expect(result.body).toHaveLength(body.length)
    expect(readReservations()).toEqual([body.length])
  })

  it('follows what arrives where more is announced than is likely', async () => {
    await using server = await startWireServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${1024 * mebibyte}\r\n\r\n`)
      socket.end(Buffer.alloc(700_000))
    })
    const readReservations = watchReservations()
    const { bodyError } = await withTransport(make(), (transport) =>
      transport.send(createRequest(server.url, { maxResponseBytes: 2048 * mebibyte })),
    )
    expect(bodyError).toMatchObject({ code: 'CONNECTION_FAILED' })
    expect(readReservations()).toEqual([2 * mebibyte])
  })
})
