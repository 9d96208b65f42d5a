import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { catchRejection } from '../../support/catch-failure.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { startWireServer } from './support/wire-server.ts'
import { settle, withTransport } from './support/with-transport.ts'

const json = '{"id":"1","name":"Grüße"}'
const text = `client\n${'A'.repeat(99)}\n`
const mebibyte = 1024 * 1024

describe.each(transports)('content-encoding by %s', (_, make) => {
  /** What comes of a body under one or several lines of the header. */
  async function read(encodings: string | readonly string[], body: string | Buffer) {
    await using server = await startWireServer((socket) => {
      const lines = [encodings].flat().map((encoding) => `content-encoding: ${encoding}\r\n`)
      socket.write(`HTTP/1.1 200 OK\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n`)
      socket.write(body)
    })
    return await withTransport(make(), (transport) => settle(transport.send(createRequest(server.url))))
  }

  it.each([
    'identity',
    '',
    ' ',
    ',',
    'utf-8',
    'UTF-8',
    'utf8',
    'none',
    'binary',
    'us-ascii',
    'identity, utf-8',
  ])('is ignored where it changes nothing: %j', async (encoding) => {
    expect(await read(encoding, text)).toEqual({ status: 200, body: text })
  })

  it.each<[string, string | readonly string[], Buffer]>([
    ['a comma behind', 'gzip,', gzipSync(text)],
    ['a comma in front', ', gzip', gzipSync(text)],
    ['spaces and capitals', '  GZip  ', gzipSync(text)],
    ['a parameter', 'gzip;q=1.0', gzipSync(text)],
    ['identity before it', 'identity, gzip', gzipSync(text)],
    ['identity behind it', 'br, identity', brotliCompressSync(text)],
    ['its old name', 'x-gzip', gzipSync(text)],
    ['a line for each', ['gzip', 'br'], brotliCompressSync(gzipSync(text))],
    ['three layers', 'deflate, gzip, zstd', zstdCompressSync(gzipSync(deflateSync(text)))],
    ['no wrapper', 'deflate', deflateRawSync(text)],
    [
      'several frames',
      'zstd',
      Buffer.concat([zstdCompressSync(text.slice(0, 9)), zstdCompressSync(text.slice(9))]),
    ],
    ['many tiny members', 'gzip', Buffer.concat(text.split('').map((character) => gzipSync(character)))],
    ['zeros behind', 'gzip', Buffer.concat([gzipSync(text), Buffer.alloc(9)])],
  ])('is undone with %s', async (__, encoding, body) => {
    expect(await read(encoding, body)).toEqual({ status: 200, body: text })
  })

  const inherited = ['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

  it.each(['gzip', 'br', 'deflate', 'zstd', 'compress', 'x-nobody', 'gzip, br', ...inherited])(
    'does not keep plain JSON from being read: %s',
    async (encoding) => {
      expect(await read(encoding, json)).toEqual({ status: 200, body: json })
      expect(await read(encoding, ` \r\n[${json}]`)).toEqual({ status: 200, body: ` \r\n[${json}]` })
    },
  )

  it.each(['gzip', 'br', 'zstd', 'compress', ...inherited])(
    'is an error on other text: %s',
    async (encoding) => {
      expect(await read(encoding, text)).toEqual({ status: 200, bodyError: 'RESPONSE_MALFORMED' })
      expect(await read(encoding, '{"id":')).toEqual({ status: 200, bodyError: 'RESPONSE_MALFORMED' })
    },
  )

  it.each([4, 1200])('is refused with %i layers before any of the body has come', async (count) => {
    const encoding = Array.from({ length: count }, () => 'gzip').join(',')
    await using server = await startWireServer((socket) =>
      socket.write(`HTTP/1.1 401 X\r\ncontent-encoding: ${encoding}\r\ncontent-length: 99\r\n\r\n`),
    )
    await withTransport(make(), async (transport) => {
      const response = await settle(transport.send(createRequest(server.url)))
      expect(response).toEqual({ status: 401, bodyError: 'RESPONSE_MALFORMED' })
    })
  })

  it('is not undone any further after an abort', async () => {
    const zlib = process.getBuiltinModule('node:zlib')
    const createGunzip = vi.spyOn(zlib, 'createGunzip')
    const createBrotliDecompress = vi.spyOn(zlib, 'createBrotliDecompress')
    // Much to do in the outer layer, which ends with an inner one.
    const body = gzipSync(brotliCompressSync(Buffer.alloc(4 * mebibyte)), { level: 0 })
    const outer = gzipSync(Buffer.concat([Buffer.alloc(8 * mebibyte), body]), { level: 1 })
    await using server = await startWireServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: br, gzip\r\ncontent-length: ${outer.length}\r\n\r\n`)
      socket.write(outer)
    })
    const controller = new AbortController()
    const reason = new Error('enough')
    await withTransport(make(), async (transport) => {
      const request = createRequest(server.url, {
        signal: controller.signal,
        maxResponseBytes: 64 * mebibyte,
      })
      const rejection = catchRejection(transport.send(request))
      while (createGunzip.mock.results.length === 0) await new Promise((resolve) => setImmediate(resolve))
      controller.abort(reason)
      expect(await rejection).toBe(reason)
      const decoder = createGunzip.mock.results[0]?.value
      expect(decoder?.destroyed).toBe(true)
      await new Promise((resolve) => (decoder?.closed ? resolve(undefined) : decoder?.once('close', resolve)))
      expect(createBrotliDecompress).not.toHaveBeenCalled()
    })
  })
})
