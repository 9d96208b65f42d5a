import { inspect } from 'node:util'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { ConnectionError, ResponseValidationError, TlsError } from '@cloudconnexa/errors'
import type { TransportRequest, TransportResponse } from '@cloudconnexa/core/runtime'
import { startEmulator } from '@cloudconnexa/emulator'
import { networks } from '@cloudconnexa/networks'
import { connectToEmulator } from '@cloudconnexa/testing'
import { describe, expect, it } from 'vitest'
import { fetchTransport } from '../src/index.ts'
import { startDeadEnd, startRawServer, startServer } from './servers.ts'

const words = 'Grüße, 世界 👋 '.repeat(999)

function createRequest(url: string, changes: Partial<TransportRequest> = {}): TransportRequest {
  const { signal } = new AbortController()
  return { method: 'GET', url, headers: {}, maxResponseBytes: 1024 * 1024, signal, ...changes }
}

function send(url: string, changes?: Partial<TransportRequest>): Promise<TransportResponse> {
  return fetchTransport().send(createRequest(url, changes))
}

async function catchFailure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('a client with fetchTransport', () => {
  it('reads, writes and retries', async () => {
    await using connection = await connectToEmulator(
      { networks },
      { seed: 'demo' },
      { transport: fetchTransport() },
    )
    const { client, emulator } = connection
    emulator.faults.add({ method: 'GET', path: '/api/v1/networks', resetAfter: true, count: 1 })
    const { attempts } = await client.networks.list().withResponse()
    expect(attempts).toBe(2)
    const { id } = await client.networks.create({ name: 'by fetch' })
    expect(await client.networks.get(id)).toMatchObject({ name: 'by fetch' })
    expect(await client.networks.delete(id)).toBeUndefined()
  })

  it('sends a create once even if its response is lost', async () => {
    await using connection = await connectToEmulator({ networks }, {}, { transport: fetchTransport() })
    const { client, emulator } = connection
    emulator.faults.add({ method: 'POST', path: '/api/v1/networks', resetAfter: true, count: 1 })
    const error = await catchFailure(Promise.resolve(client.networks.create({ name: 'by fetch' })))
    expect(error).toMatchObject({ code: 'CONNECTION_FAILED', outcome: 'unknown', attempts: 1 })
    expect(emulator.state.networks.size).toBe(1)
  })
})

describe('bytes', () => {
  it('are sent and handed out as they are', async () => {
    const bytes = new Uint8Array(Array.from({ length: 256 }, (_, index) => 255 - index))
    await using server = await startServer((request, response) => {
      response.writeHead(200)
      request.pipe(response)
    })
    const { body } = await send(server.url, { method: 'PUT', body: bytes, responseType: 'bytes' })
    expect(body).toEqual(bytes)
  })
})

describe('a response', () => {
  it.each([200, 302, 400, 401, 429, 503])('is returned with its body for status %i', async (status) => {
    await using server = await startServer((_, response) =>
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('said'),
    )
    expect(await send(server.url)).toMatchObject({ status, body: 'said' })
  })

  it('has headers with lower-case names, repeated ones joined with a comma', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, ['X-Note', 'a', 'x-note', 'b', 'Set-Cookie', 'c=1', 'Set-Cookie', 'd=2']).end()
    })
    expect((await send(server.url)).headers).toMatchObject({ 'x-note': 'a, b', 'set-cookie': 'c=1, d=2' })
  })

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(words)],
    ['identity', Buffer.from(words)],
  ])('is decompressed: %s', async (encoding, body) => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect((await send(server.url)).body).toBe(words)
  })

  it('loses only a byte order mark', async () => {
    await using server = await startServer((_, response) => response.end('\uFEFF{"a":"\uFEFF"}'))
    expect((await send(server.url)).body).toBe('{"a":"\uFEFF"}')
  })

  it('can have the maximum decompressed length, but not more', async () => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5000))),
    )
    expect((await send(server.url, { maxResponseBytes: 5000 })).body).toHaveLength(5000)
    const { status, bodyError } = await send(server.url, { maxResponseBytes: 4999 })
    expect(status).toBe(200)
    expect(bodyError).toBeInstanceOf(ResponseValidationError)
    expect(bodyError).toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
  })

  it('is refused if its encoding is unknown', async () => {
    await using server = await startServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'compress' }).end('said'),
    )
    expect(await send(server.url)).toMatchObject({ status: 200, bodyError: { code: 'RESPONSE_MALFORMED' } })
  })
})

describe('a request', () => {
  it('is sent with its method, headers and body', async () => {
    const got: string[] = []
    await using server = await startServer((incoming, response) => {
      incoming.setEncoding('utf8').on('data', (text: string) => got.push(text))
      incoming.on('end', () => {
        got.push(
          [incoming.method, incoming.url, incoming.headers['user-agent'], incoming.headers['x-own']].join(
            ' ',
          ),
        )
        response.end()
      })
    })
    const headers = { 'user-agent': 'test', 'x-own': '1', 'content-type': 'application/json' }
    await send(`${server.url}/a?b=c`, { method: 'PUT', headers, body: words })
    expect(got.join('')).toBe(`${words}PUT /a?b=c test 1`)
  })
})

describe('a failure', () => {
  it('to connect reports that nothing was sent', async () => {
    for (const url of [await startDeadEnd(), 'https://nothing.invalid']) {
      const error = await catchFailure(send(url))
      expect(error).toBeInstanceOf(ConnectionError)
      expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true })
    }
  })

  it('to trust the server reports that nothing was sent and is not retryable', async () => {
    await using emulator = await startEmulator({ tls: true })
    const error = await catchFailure(send(`${emulator.url}/api/v1/regions`))
    expect(error).toBeInstanceOf(TlsError)
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: false })
  })

  it.each<[string, string]>([
    ['a connection that is closed', ''],
    ['something that is not HTTP', '220 mail.example.org ESMTP\r\n'],
  ])('after sending, by %s, has an unknown outcome and leaks nothing', async (_, response) => {
    await using server = await startRawServer((socket) => socket.end(response))
    const changes = { method: 'POST', headers: { authorization: 'Bearer canary' }, body: 'canary' }
    const error = await catchFailure(send(server.url, changes))
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ outcome: 'unknown', isRetryable: true })
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
  })

  it('within the body keeps the status and the outcome that it implies', async () => {
    await using server = await startRawServer((socket) =>
      socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 99\r\n\r\nhalf'),
    )
    const { status, body, bodyError } = await send(server.url)
    expect({ status, body }).toEqual({ status: 401, body: '' })
    expect(bodyError).toBeInstanceOf(ConnectionError)
    expect(bodyError).toMatchObject({ isRetryable: true })
  })
})

describe('a signal', () => {
  // Of the class that `fetch` throws for failures of its own.
  const reason = new TypeError('because')

  it('prevents the request if it is aborted before', async () => {
    let requests = 0
    await using server = await startServer((_, response) => {
      requests += 1
      response.end()
    })
    expect(await catchFailure(send(server.url, { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(requests).toBe(0)
  })

  it.each(['before the response', 'in the middle of the body'])('aborts a request %s', async (moment) => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    await using server = await startServer((_, response) => {
      response.on('close', () => closed.resolve())
      if (moment !== 'before the response') response.write('half')
      setImmediate(() => controller.abort(reason))
    })
    expect(await catchFailure(send(server.url, { signal: controller.signal }))).toBe(reason)
    await closed.promise
  })
})
