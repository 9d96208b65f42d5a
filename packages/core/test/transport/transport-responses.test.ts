import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { createRequest } from '../support/create-request.ts'
import { transports } from '../support/transports.ts'

const text = 'Grüße, 世界 👋 '.repeat(999)

/** Writes a body in pieces that cut characters in the middle, each as a packet of its own. */
function writeInPieces(body: Buffer, size: number): ScriptedResponse {
  return (response) => {
    response.writeHead(200, { 'content-length': body.length })
    const write = (from: number): void => {
      if (from >= body.length) response.end()
      else response.write(body.subarray(from, from + size), () => setImmediate(write, from + size))
    }
    write(0)
  }
}

describe.each(transports)('a response by %s', (_, make) => {
  async function fetchResponse(
    response: ScriptedResponse,
    changes: Parameters<typeof createRequest>[1] = {},
  ) {
    await using server = await startScriptedServer([response])
    const transport = make()
    try {
      return await transport.send(createRequest(server.url, changes))
    } finally {
      await transport.close?.()
    }
  }

  it.each([200, 201, 202, 302, 400, 401, 404, 418, 429, 500, 503])(
    'with status %i is a response, with its body',
    async (status) => {
      expect(await fetchResponse({ status, body: 'said' })).toMatchObject({ status, body: 'said' })
    },
  )

  it.each([204, 304])('with status %i has no body', async (status) => {
    expect(await fetchResponse({ status })).toMatchObject({ status, body: '' })
  })

  it('has headers with lower-case names, repeated ones joined with a comma', async () => {
    const { headers } = await fetchResponse((response) =>
      response
        .writeHead(200, [
          'X-Note',
          'a',
          'x-note',
          'b',
          'Set-Cookie',
          'c=1',
          'Set-Cookie',
          'd=2',
          'X-Empty',
          '',
        ])
        .end(),
    )
    expect(headers).toMatchObject({ 'x-note': 'a, b', 'set-cookie': 'c=1, d=2', 'x-empty': '' })
  })

  it('may come after informational ones', async () => {
    const response = await fetchResponse((outgoing) => {
      outgoing.writeEarlyHints({ link: '</style.css>; rel=preload' })
      outgoing.writeHead(200, { 'x-note': 'final' }).end('said')
    })
    expect(response).toMatchObject({ status: 200, body: 'said' })
    expect(response.headers['x-note']).toBe('final')
  })

  it('is whole, however its characters were cut on the way', async () => {
    expect((await fetchResponse(writeInPieces(Buffer.from(text), 1471))).body).toBe(text)
    expect((await fetchResponse(writeInPieces(Buffer.from('世界'), 1))).body).toBe('世界')
  })

  it('loses a byte order mark, and nothing else', async () => {
    expect((await fetchResponse({ body: '\uFEFF{"a":"\uFEFF"}' })).body).toBe('{"a":"\uFEFF"}')
  })

  it.each<[string, string, Buffer]>([
    ['gzip', 'gzip', gzipSync(text)],
    ['gzip in capitals', 'GZIP', gzipSync(text)],
    [
      'gzip of several members',
      'gzip',
      Buffer.concat([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))]),
    ],
    ['deflate', 'deflate', deflateSync(text)],
    ['deflate without its wrapper', 'deflate', deflateRawSync(text)],
    ['brotli', 'br', brotliCompressSync(text)],
    ['zstd', 'zstd', zstdCompressSync(text)],
    ['two encodings, one in the other', 'gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', 'identity', Buffer.from(text)],
  ])('is decompressed: %s', async (__, encoding, body) => {
    expect((await fetchResponse({ body, headers: { 'content-encoding': encoding } })).body).toBe(text)
  })

  it('is empty when the body is, compressed or not', async () => {
    expect((await fetchResponse({})).body).toBe('')
    expect((await fetchResponse({ headers: { 'content-encoding': 'gzip' } })).body).toBe('')
    expect((await fetchResponse({ status: 204, headers: { 'content-encoding': 'br' } })).body).toBe('')
  })

  it('may be as long as allowed, though compression has made it longer', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (__, index) => 32 + ((index * 7919) % 95)))
    const compressed = gzipSync(noise, { level: 0 })
    expect(compressed.length).toBeGreaterThan(noise.length)
    const response: ScriptedResponse = { body: compressed, headers: { 'content-encoding': 'gzip' } }
    expect((await fetchResponse(response, { maxResponseBytes: 4000 })).body).toHaveLength(4000)
  })

  it.each<[string, ScriptedResponse]>([
    ['plain', { body: 'x'.repeat(5000) }],
    ['compressed', { body: gzipSync('x'.repeat(5000)), headers: { 'content-encoding': 'gzip' } }],
    [
      'compressed twice',
      { body: gzipSync(gzipSync('x'.repeat(50_000))), headers: { 'content-encoding': 'gzip, gzip' } },
    ],
    ['compressed without effect', { body: Buffer.alloc(5500), headers: { 'content-encoding': 'identity' } }],
  ])(
    'is not read to its end when it is longer than allowed, and keeps its status: %s',
    async (__, response) => {
      const { status, body, bodyError } = await fetchResponse(response, { maxResponseBytes: 4999 })
      expect({ status, body }).toEqual({ status: 200, body: '' })
      expect(bodyError).toBeInstanceOf(ResponseValidationError)
      expect(bodyError).toMatchObject({ code: 'RESPONSE_TOO_LARGE', status: 200, isRetryable: false })
    },
  )

  it('says so when its encoding is unknown', async () => {
    const response: ScriptedResponse = { body: 'said', headers: { 'content-encoding': 'compress' } }
    const { status, body, bodyError } = await fetchResponse(response)
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(bodyError).toBeInstanceOf(ResponseValidationError)
    expect(bodyError).toMatchObject({ code: 'RESPONSE_MALFORMED', status: 200, isRetryable: false })
  })
})
