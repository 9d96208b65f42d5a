import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { type Answer, startScriptedServer } from '../support/scripted-server.ts'
import { requestOf } from '../support/transport-request.ts'
import { transports } from '../support/transports.ts'

const text = 'Grüße, 世界 👋 '.repeat(999)

/** Writes a body in pieces that cut characters in the middle, each as a packet of its own. */
function inPieces(body: Buffer, size: number): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': body.length })
    const write = (from: number): void => {
      if (from >= body.length) response.end()
      else response.write(body.subarray(from, from + size), () => setImmediate(write, from + size))
    }
    write(0)
  }
}

describe.each(transports)('an answer by %s', (_, make) => {
  async function answerTo(answer: Answer, changes: Parameters<typeof requestOf>[1] = {}) {
    await using server = await startScriptedServer([answer])
    const transport = make()
    try {
      return await transport.send(requestOf(server.url, changes))
    } finally {
      await transport.close?.()
    }
  }

  it.each([200, 201, 202, 302, 400, 401, 404, 418, 429, 500, 503])(
    'with status %i is an answer, with its body',
    async (status) => {
      expect(await answerTo({ status, body: 'said' })).toMatchObject({ status, body: 'said' })
    },
  )

  it.each([204, 304])('with status %i has no body', async (status) => {
    expect(await answerTo({ status })).toMatchObject({ status, body: '' })
  })

  it('has headers with lower-case names, repeated ones joined with a comma', async () => {
    const { headers } = await answerTo((response) =>
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
    const answer = await answerTo((response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' })
      response.writeHead(200, { 'x-note': 'final' }).end('said')
    })
    expect(answer).toMatchObject({ status: 200, body: 'said' })
    expect(answer.headers['x-note']).toBe('final')
  })

  it('is whole, however its characters were cut on the way', async () => {
    expect((await answerTo(inPieces(Buffer.from(text), 1471))).body).toBe(text)
    expect((await answerTo(inPieces(Buffer.from('世界'), 1))).body).toBe('世界')
  })

  it('loses a byte order mark, and nothing else', async () => {
    expect((await answerTo({ body: '\uFEFF{"a":"\uFEFF"}' })).body).toBe('{"a":"\uFEFF"}')
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
    ['two packings, one in the other', 'gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', 'identity', Buffer.from(text)],
  ])('is unpacked: %s', async (__, encoding, body) => {
    expect((await answerTo({ body, headers: { 'content-encoding': encoding } })).body).toBe(text)
  })

  it('that is empty is empty, packed or not', async () => {
    expect((await answerTo({})).body).toBe('')
    expect((await answerTo({ headers: { 'content-encoding': 'gzip' } })).body).toBe('')
    expect((await answerTo({ status: 204, headers: { 'content-encoding': 'br' } })).body).toBe('')
  })

  it('may be as long as allowed, though packing has made it longer', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (__, index) => 32 + ((index * 7919) % 95)))
    const packed = gzipSync(noise, { level: 0 })
    expect(packed.length).toBeGreaterThan(noise.length)
    const answer: Answer = { body: packed, headers: { 'content-encoding': 'gzip' } }
    expect((await answerTo(answer, { maxResponseBytes: 4000 })).body).toHaveLength(4000)
  })

  it.each<[string, Answer]>([
    ['plain', { body: 'x'.repeat(5000) }],
    ['packed', { body: gzipSync('x'.repeat(5000)), headers: { 'content-encoding': 'gzip' } }],
    [
      'packed twice',
      { body: gzipSync(gzipSync('x'.repeat(50_000))), headers: { 'content-encoding': 'gzip, gzip' } },
    ],
    ['packed in vain', { body: Buffer.alloc(5500), headers: { 'content-encoding': 'identity' } }],
  ])('that is longer than allowed is not read to its end, and keeps its status: %s', async (__, answer) => {
    const { status, body, bodyError } = await answerTo(answer, { maxResponseBytes: 4999 })
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(bodyError).toBeInstanceOf(ResponseValidationError)
    expect(bodyError).toMatchObject({ code: 'RESPONSE_TOO_LARGE', status: 200, isRetryable: false })
  })

  it('that is packed in an unknown way says so', async () => {
    const answer: Answer = { body: 'said', headers: { 'content-encoding': 'compress' } }
    const { status, body, bodyError } = await answerTo(answer)
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(bodyError).toBeInstanceOf(ResponseValidationError)
    expect(bodyError).toMatchObject({ code: 'RESPONSE_MALFORMED', status: 200, isRetryable: false })
  })
})
