import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import type { SignableRequest, TransportRequest } from '../../../src/runtime.ts'
import { operations } from '../../../src/service.ts'
import { createAnyModel } from '../../support/any-model.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import { type EchoResponse, startEchoServer } from '../../support/echo-server.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createRequest } from '../../support/create-request.ts'
import { transports } from '../../support/transports.ts'
import { withTransport } from './support/with-transport.ts'

/** Every byte value, in an order in which most neighbours are no UTF-8, behind a byte order mark. */
const everyByte = new Uint8Array([
  0xef,
  0xbb,
  0xbf,
  ...Array.from({ length: 256 }, (_, index) => index),
  ...Array.from({ length: 256 }, (_, index) => 255 - index),
])
const manyBytes = new Uint8Array(300_000).map((_, index) => (index * 7919) % 256)

describe.each(transports)('bytes by %s', (_, make) => {
  async function exchange(response: EchoResponse, changes: Partial<TransportRequest> = {}) {
    await using server = await startEchoServer(response)
    const result = await withTransport(make(), (transport) =>
      transport.send(createRequest(server.url, { responseType: 'bytes', ...changes })),
    )
    return { result, received: server.received[0] }
  }

  it.each([
    ['plain', undefined, (bytes: Uint8Array) => bytes],
    ['gzip', 'gzip', gzipSync],
    ['deflate', 'deflate', deflateSync],
    ['br', 'br', brotliCompressSync],
    ['zstd', 'zstd', zstdCompressSync],
    ['gzip, br', 'gzip, br', (bytes: Uint8Array) => brotliCompressSync(gzipSync(bytes))],
  ] as const)('come as they were sent: %s', async (__, encoding, compress) => {
    for (const bytes of [everyByte, manyBytes, new Uint8Array()]) {
      const headers = encoding === undefined ? {} : { 'content-encoding': encoding }
      const { result } = await exchange({ headers, body: compress(bytes) })
      expect(result.bodyError).toBeUndefined()
      expect(result.body).toEqual(bytes)
    }
  })

  it('stand in memory that holds nothing else', async () => {
    for (const bytes of [everyByte, manyBytes]) {
      const { result } = await exchange({ body: bytes })
      if (typeof result.body === 'string') throw new Error('is a string')
      expect(result.body.buffer.byteLength).toBe(bytes.length)
    }
  })

  it('are none where there is no body', async () => {
    const { result } = await exchange({ status: 204 })
    expect(result).toMatchObject({ status: 204, body: new Uint8Array() })
  })

  it('are limited, compressed or not', async () => {
    const zeros = new Uint8Array(4096)
    for (const response of [
      { body: zeros },
      { body: gzipSync(zeros), headers: { 'content-encoding': 'gzip' } },
    ]) {
      const { result } = await exchange(response, { maxResponseBytes: 4095 })
      expect(result.bodyError).toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
      expect((await exchange(response, { maxResponseBytes: 4096 })).result.body).toEqual(zeros)
    }
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('are sent as they are with %s', async (method) => {
    for (const bytes of [everyByte, manyBytes]) {
      const { result, received } = await exchange({}, { method, body: bytes })
      expect(received).toMatchObject({ method, headers: { 'content-length': String(bytes.length) } })
      expect(received?.body).toEqual(Buffer.from(bytes))
      expect(result.body).toEqual(bytes)
    }
  })

  it('are sent as a part of a larger memory', async () => {
    const part = everyByte.subarray(100, 200)
    const { received } = await exchange({}, { method: 'PUT', body: part })
    expect(received?.body).toEqual(Buffer.from(part))
  })

  it('are distinguished from text by the request: the body of a DELETE ends where it is said to end', async () => {
    const { received } = await exchange({}, { method: 'DELETE', body: 'Grüße', responseType: 'text' })
    expect(received).toMatchObject({ headers: { 'content-length': '7' }, body: Buffer.from('Grüße') })
  })
})

const operation = operations(async () => ({
  file: createAnyModel<Uint8Array>(),
}))
const putFile = operation({
  id: 'putFile',
  method: 'PUT',
  path: '/files/{id}',
  body: 'file',
  bodyEncoding: 'bytes',
  response: 'file',
  responseEncoding: 'bytes',
})

describe('an operation with bytes', () => {
  it('sends a copy of them and hands out what comes back', async () => {
    await using server = await startEchoServer()
    await using own = createTestClient(server.url)
    const body = new Uint8Array(everyByte)
    const call = own.context.execute(putFile, { id: '1', body })
    await new Promise((resolve) => setImmediate(resolve))
    body.fill(0)
    expect(await call).toEqual(everyByte)
    expect(server.received[0]?.headers['content-type']).toBe('application/octet-stream')
  })

  it('shows them to the signer', async () => {
    await using server = await startEchoServer()
    const signed: SignableRequest[] = []
    const signer = {
      sign: async (request: SignableRequest) => {
        signed.push(request)
        return {}
      },
    }
    await using own = createTestClient(server.url, { signer })
    await own.context.execute(putFile, { id: '1', body: everyByte })
    expect(signed[0]?.body).toEqual(everyByte)
  })

  it('refuses anything else before it is sent', async () => {
    await using server = await startEchoServer()
    await using own = createTestClient(server.url)
    const body = 'text' as unknown as Uint8Array // as a caller without type checks passes it
    const error = await catchFailure(own.context.execute(putFile, { id: '1', body }), ValidationError)
    expect(error).toMatchObject({ outcome: 'not-sent', issues: [{ path: 'body' }] })
    expect(server.received).toHaveLength(0)
  })

  it('reads what a refusal says', async () => {
    const refusal = Buffer.from(JSON.stringify({ errorMessage: 'not such a file' }))
    await using server = await startEchoServer({ status: 400, body: refusal })
    await using own = createTestClient(server.url)
    const error = await catchFailure(
      own.context.execute(putFile, { id: '1', body: everyByte }),
      ValidationError,
    )
    expect(error.message).toContain('not such a file')
  })

  it('fails loudly with a transport that reads bytes as text', async () => {
    const transport = { send: async () => ({ status: 200, headers: {}, body: 'damaged' }) }
    await using own = createTestClient('http://127.0.0.1:9', { transport })
    const error = await catchFailure(
      own.context.execute(putFile, { id: '1', body: everyByte }),
      ResponseValidationError,
    )
    expect(error).toMatchObject({ code: 'RESPONSE_MALFORMED', outcome: 'applied' })
    expect(error.hint).toContain('responseType')
  })
})
