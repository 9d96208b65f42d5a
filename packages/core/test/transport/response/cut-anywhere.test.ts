import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { certificate as certificateAuthority } from './support/certificate.ts'
import { startWireServer } from './support/wire-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const body = '{"id":"1","name":"Grüße"}'
const bytes = Buffer.from(body)
const compress = (encoding: string, compressed: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${compressed.length}\r\n\r\n`,
    ),
    compressed,
  ])

const framings: Readonly<Record<string, Buffer>> = {
  'with its length': Buffer.from(`HTTP/1.1 200 OK\r\ncontent-length: ${bytes.length}\r\n\r\n${body}`),
  'in chunks': Buffer.from(
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\n${body.slice(0, 9)}\r\n` +
      `${(bytes.length - 9).toString(16)}\r\n${body.slice(9)}\r\n0\r\n\r\n`,
  ),
  'behind an interim one': Buffer.from(
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: ${bytes.length}\r\n\r\n${body}`,
  ),
  gzip: compress('gzip', gzipSync(body)),
}

interface CutOptions {
  readonly isSecure?: boolean
  readonly cut?: 'end' | 'reset' | 'destroy'
  /** Every so many bytes. */
  readonly step?: number
}

describe.each(transports)('a response cut at any byte, by %s', (_, make) => {
  /** What comes of the first so many bytes of a response, for all numbers of bytes. */
  async function cutEverywhere(
    response: Buffer,
    { isSecure = false, cut = 'end', step = 1 }: CutOptions = {},
  ): Promise<ReadonlySet<string>> {
    await using server = await startWireServer(
      (socket, { path }) => {
        const part = response.subarray(0, Number(path.slice(1)))
        socket.write(part, () => {
          if (cut === 'reset') socket.resetAndDestroy()
          else socket[cut]()
        })
      },
      { isSecure },
    )
    return await withTransport(make({ certificateAuthority }), async (transport) => {
      const results = new Set<string>()
      const lengths = Array.from({ length: response.length / step }, (__, index) => index * step)
      while (lengths.length > 0) {
        const batch = lengths
          .splice(0, 16)
          .map((length) => settle(transport.send(createRequest(`${server.url}/${length}`))))
        for (const result of await Promise.all(batch)) results.add(JSON.stringify(result))
      }
      return results
    })
  }

  // Before the end of the head nobody knows the outcome; from then on the status is known.
  const failures = [
    { code: 'CONNECTION_FAILED', outcome: 'unknown' },
    { status: 200, bodyError: 'CONNECTION_FAILED' },
  ].map((failure) => JSON.stringify(failure))

  it.each(Object.entries(framings))('is never a success: %s', async (__, response) => {
    const results = await cutEverywhere(response)
    expect([...results].toSorted()).toEqual(failures)
  })

  it('is never a success: without a length, by a reset', async () => {
    const response = Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${body}`)
    const results = await cutEverywhere(response, { cut: 'reset' })
    expect([...results].toSorted()).toEqual(failures)
  })

  it('is never a success: over TLS without a length and without close_notify', async () => {
    const response = Buffer.from(`HTTP/1.1 200 OK\r\n\r\n${body}`)
    const results = await cutEverywhere(response, { isSecure: true, cut: 'destroy', step: 5 })
    expect([...results].toSorted()).toEqual(failures)
  })

  it.each([
    ['gzip', gzipSync(body)],
    ['zstd', zstdCompressSync(body)],
    ['zstd of two frames', Buffer.concat([zstdCompressSync(body), zstdCompressSync(body)])],
  ])('has no shorter text when it was cut after it was compressed: %s', async (name, compressed) => {
    await using server = await startWireServer((socket, { path }) =>
      socket.write(compress(name.split(' ', 1).join(''), compressed.subarray(0, Number(path.slice(1))))),
    )
    await withTransport(make(), async (transport) => {
      const cuts = Array.from({ length: compressed.length - 1 }, (__, index) => index + 1)
      const ends = await Promise.all(
        cuts.map((cut) => settle(transport.send(createRequest(`${server.url}/${cut}`)))),
      )
      const atFrame = ends.filter(({ body: text }) => text === body)
      expect(atFrame).toHaveLength(name === 'zstd of two frames' ? 1 : 0)
      expect(new Set(ends.filter((end) => !atFrame.includes(end)).map(({ bodyError }) => bodyError))).toEqual(
        new Set(['RESPONSE_MALFORMED']),
      )
    })
  })
})
