import { getEventListeners } from 'node:events'
import { gzipSync } from 'node:zlib'
import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { ConnectionError, TlsError } from '@cloudconnexa/errors'
import type { Transport } from '../../src/runtime.ts'
import { settleAtNextTurn } from '../support/settle-at-next-turn.ts'
import { findClosedPort, startCuttingServer } from '../support/dead-ends.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { type RawServer, startRawServer } from '../support/raw-server.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createRequest } from '../support/create-request.ts'
import { transports } from '../support/transports.ts'

const head = 'HTTP/1.1 200 OK\r\n'

describe.each(transports)('a failure by %s', (_, make) => {
  async function use<T>(work: (transport: Transport) => Promise<T>): Promise<T> {
    const transport = make()
    try {
      return await work(transport)
    } finally {
      await transport.close?.()
    }
  }

  const failure = (url: string): Promise<ConnectionError> =>
    use((transport) => catchFailure(transport.send(createRequest(url)), ConnectionError))

  it('to connect knows that nothing was sent', async () => {
    const port = await findClosedPort()
    for (const host of ['127.0.0.1', 'localhost']) {
      const error = await failure(`http://${host}:${port}`)
      expect(error).toMatchObject({ outcome: 'not-sent', systemCode: 'ECONNREFUSED', isRetryable: true })
      expect(error.cause).toBeUndefined()
    }
    expect(await failure('https://nothing.invalid')).toMatchObject({
      outcome: 'not-sent',
      systemCode: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
    })
  })

  it('to secure the connection knows that nothing was sent', async () => {
    await using cutting = await startCuttingServer()
    expect(await failure(`https://127.0.0.1:${cutting.port}`)).toMatchObject({ outcome: 'not-sent' })
    await using plain = await startScriptedServer([{}])
    const error = await use((transport) =>
      catchFailure(transport.send(createRequest(plain.url.replace('http:', 'https:'))), TlsError),
    )
    expect(error).toMatchObject({ outcome: 'not-sent', isRetryable: true })
    expect(plain.requests).toHaveLength(0)
  })

  it('to trust the server says how to fix it; with its authority it is trusted', async () => {
    await using emulator = await startEmulator({ tls: true })
    await using other = await startEmulator({ tls: true })
    const url = `${emulator.url}/api/v1/regions`
    const { certificateAuthority = '' } = emulator
    const { certificateAuthority: another = '' } = other
    for (const transport of [make(), make({ certificateAuthority: another })]) {
      const error = await catchFailure(transport.send(createRequest(url)), TlsError)
      expect(error).toMatchObject({ code: 'TLS_FAILED', outcome: 'not-sent', isRetryable: false })
      expect(error.hint).toMatch(/NODE_EXTRA_CA_CERTS/)
      await transport.close?.()
    }
    expect(emulator.requests.count()).toBe(0)
    const trusting = make({ certificateAuthority })
    expect((await trusting.send(createRequest(url))).status).toBe(401)
    await trusting.close?.()
  })

  it.each<[string, string, Parameters<typeof startRawServer>[0]]>([
    ['a connection that is cut', 'ECONNRESET', (socket) => socket.resetAndDestroy()],
    ['a connection that is closed', 'ECONNRESET', (socket) => socket.end()],
    ['something that is not HTTP', 'HPE_', (socket) => socket.end('220 mail.example.org ESMTP\r\n')],
    [
      'two lengths',
      'HPE_|LENGTH_MISMATCH',
      (socket) => socket.end(`${head}content-length: 1\r\ncontent-length: 2\r\n\r\nab`),
    ],
  ])('after sending, by %s, knows that the outcome is unknown', async (__, code, response) => {
    await using server = await startRawServer(response)
    const error = await failure(server.url)
    expect(error).toMatchObject({ outcome: 'unknown', isRetryable: true })
    // undici does not name the mistakes of a server.
    expect(error.systemCode ?? 'HPE_').toMatch(new RegExp(code))
    expect(error.cause).toBeUndefined()
  })

  it.each<[string, Parameters<typeof startRawServer>[0]]>([
    ['a flood of headers', (socket) => socket.end(head + 'x-flood: water\r\n'.repeat(9999))],
    ['one header without end', (socket) => socket.end(`${head}x-flood: ${'water'.repeat(9999)}`)],
  ])('by %s says how to allow more, and that sending again does not help', async (__, response) => {
    await using server = await startRawServer(response)
    const error = await failure(server.url)
    expect(error).toMatchObject({
      outcome: 'unknown',
      isRetryable: false,
      systemCode: 'HPE_HEADER_OVERFLOW',
      hint: expect.stringContaining('--max-http-header-size'),
    })
  })

  it.each([
    ['a body', 'content-length: 99\r\n\r\nhalf'],
    ['chunks', 'transfer-encoding: chunked\r\n\r\n5\r\nhal'],
  ])('amid %s keeps status and headers', async (__, rest) => {
    await using server = await startRawServer((socket) => socket.end(`${head}x-note: kept\r\n${rest}`))
    const response = await use((transport) => transport.send(createRequest(server.url)))
    expect(response).toMatchObject({ status: 200, headers: { 'x-note': 'kept' }, body: '' })
    expect(response.bodyError).toBeInstanceOf(ConnectionError)
    expect(response.bodyError).toMatchObject({ status: 200, isRetryable: true })
    expect(response.bodyError?.message).toMatch(/before the response with status 200 was complete/)
  })

  it.each([
    ['is none', Buffer.from('not compressed')],
    ['breaks off', gzipSync('x'.repeat(999)).subarray(0, 20)],
    ['is damaged', gzipSync('abc'.repeat(999)).fill(7, 12, 18)],
  ])('to decompress a response whose gzip %s keeps its status', async (__, body) => {
    await using server = await startScriptedServer([{ body, headers: { 'content-encoding': 'gzip' } }])
    const response = await use((transport) => transport.send(createRequest(server.url)))
    expect(response).toMatchObject({ status: 200, body: '' })
    expect(response.bodyError).toMatchObject({ code: 'RESPONSE_MALFORMED', status: 200, isRetryable: true })
    expect(response.bodyError?.message).toMatch(/could not be decompressed \(Z_/)
  })

  describe('an abort', () => {
    const reason = { why: 'because' }

    /** Aborts when the server has got so far; then the connection has to be cut. */
    async function abortAt(server: RawServer, url: string): Promise<void> {
      const controller = new AbortController()
      await use(async (transport) => {
        const response = transport.send(createRequest(url, { signal: controller.signal }))
        response.catch(() => undefined)
        await server.connected(1)
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
        expect(await settleAtNextTurn(response, () => controller.abort(reason))).toBe(reason)
        expect(getEventListeners(controller.signal, 'abort')).toEqual([])
        // undici cuts a connection that is being made when it is closed, the others at once.
        if (!url.startsWith('https:')) await server.left()
      })
      await server.left()
    }

    it('before sends nothing', async () => {
      await using server = await startScriptedServer([{}])
      const signal = AbortSignal.abort(reason)
      await use(async (transport) => {
        expect(await catchRejection(transport.send(createRequest(server.url, { signal })))).toBe(reason)
        await transport.send(createRequest(server.url))
      })
      expect(server.requests).toHaveLength(1)
    })

    it('right after the start sends nothing', async () => {
      await using server = await startScriptedServer([{}])
      await use(async (transport) => {
        await transport.send(createRequest(server.url, { method: 'PUT' }))
        const controllers = [new AbortController(), new AbortController(), new AbortController()]
        const responses = controllers.map(({ signal }) =>
          transport.send(createRequest(server.url, { signal })),
        )
        for (const controller of controllers) controller.abort(reason)
        for (const response of responses) expect(await catchRejection(response)).toBe(reason)
        for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve))
        await transport.send(createRequest(server.url, { method: 'PUT' }))
      })
      expect(server.requests.map(({ method }) => method)).toEqual(['PUT', 'PUT'])
    })

    it('while the connection is made ends it at once', async () => {
      await using server = await startRawServer()
      await abortAt(server, `https://127.0.0.1:${server.port}`)
    })

    it('while the response is awaited ends it at once, and cuts the connection', async () => {
      await using server = await startRawServer()
      await abortAt(server, server.url)
    })

    it('amid the headers ends it at once, and cuts the connection', async () => {
      await using server = await startRawServer((socket) => socket.write(`${head}x-note: `))
      await abortAt(server, server.url)
    })

    it('amid the body ends it at once, and cuts the connection', async () => {
      await using server = await startRawServer((socket) =>
        socket.write(`${head}content-length: 99\r\n\r\nhalf`),
      )
      await abortAt(server, server.url)
    })
  })
})
