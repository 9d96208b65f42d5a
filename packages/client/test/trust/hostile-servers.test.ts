import type { Socket } from 'node:net'
import { inspect } from 'node:util'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { clientCredentials } from '@cloudconnexa/auth'
import type { KnownErrorCode } from '@cloudconnexa/errors'
import { CloudConnexaError } from '@cloudconnexa/core'
import { afterEach, describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { connectToHostile, sentToken } from './support/connect-to-hostile.ts'
import { http, pour, type RawResponder, startRawServer } from './support/raw-server.ts'
import { transports } from './support/transports.ts'

const mebibyte = 1024 * 1024
const network = JSON.stringify({ id: '1', name: 'office' })
const figures = {
  transports: Object.keys(transports).length,
  servers: 0,
  refused: 0,
  tolerated: 0,
  strayed: 0,
}

reportFigures('hostile-servers', () => figures)
afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

/** How a call ends: the code of an error, or a value that is accepted. */
type End = KnownErrorCode | 'value'
type Case = readonly [name: string, respond: RawResponder, ends: readonly End[]]

const broken: readonly End[] = ['CONNECTION_FAILED']
const unreadable: readonly End[] = ['CONNECTION_FAILED', 'RESPONSE_MALFORMED']
const always =
  (bytes: string | Buffer): RawResponder =>
  (socket) =>
    void socket.end(bytes)
const compressed = (encoding: string, body: Buffer | string): RawResponder =>
  always(http(body, { 'content-encoding': encoding }))
const pourAfter = (socket: Socket, start: string, chunk: string): void => {
  socket.write(start)
  pour(socket, chunk)
}
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n'
// Many small members in a row, so that the test itself never holds the whole.
const bomb = Buffer.concat(Array.from({ length: 256 }, () => gzipSync(Buffer.alloc(mebibyte))))

const lengths: readonly Case[] = [
  ['a length that is too long', always(http(network, { 'content-length': '999' })), broken],
  ['a length that is too short', always(http(network, { 'content-length': '5' })), unreadable],
  ['a length below zero', always(http(network, { 'content-length': '-1' })), broken],
  ['a length that is no number', always(http(network, { 'content-length': 'many' })), broken],
  ['a length beyond all numbers', always(http(network, { 'content-length': '9'.repeat(40) })), broken],
  [
    'two lengths',
    always(`HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-length: 26\r\n\r\n${network}`),
    broken,
  ],
  [
    'a length and chunks',
    always(`HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
    unreadable,
  ],
  ['no length and the end of the connection', always(`HTTP/1.1 200 OK\r\n\r\n${network}`), ['value']],
  ['a chunk without end', always(`${chunked}ff\r\n${network}`), broken],
  ['a chunk size beyond all numbers', always(`${chunked}${'F'.repeat(40)}\r\n${network}`), broken],
  ['a chunk size that is none', always(`${chunked}office\r\n${network}`), broken],
]

const compressions: readonly Case[] = [
  ['gzip that is none', compressed('gzip', `x${network}`), unreadable],
  ['gzip that is JSON', compressed('gzip', network), ['value']],
  ['gzip that breaks off', compressed('gzip', gzipSync(network).subarray(0, 20)), unreadable],
  [
    'gzip with a wrong sum',
    compressed('gzip', Buffer.concat([gzipSync(network).subarray(0, -8), Buffer.alloc(8)])),
    unreadable,
  ],
  [
    'gzip with rubbish behind',
    compressed('gzip', Buffer.concat([gzipSync(network), Buffer.from('rubbish')])),
    [...unreadable, 'value'],
  ],
  ['deflate that is none', compressed('deflate', `x${network}`), unreadable],
  ['deflate that is JSON', compressed('deflate', network), ['value']],
  ['raw deflate', compressed('deflate', deflateRawSync(network)), [...unreadable, 'value']],
  ['brotli that is none', compressed('br', `x${network}`), unreadable],
  ['brotli that is JSON', compressed('br', network), ['value']],
  ['brotli that breaks off', compressed('br', brotliCompressSync(network).subarray(0, 8)), unreadable],
  ['an encoding that nobody knows', compressed('x-nobody', Buffer.from([1, 2, 3])), unreadable],
  ['an encoding of encodings', compressed('gzip, gzip, br', gzipSync(gzipSync(network))), unreadable],
  ['no encoding of a body that has one', always(http(gzipSync(network))), unreadable],
  ['a gzip bomb', compressed('gzip', bomb), ['RESPONSE_TOO_LARGE']],
  [
    'a brotli bomb',
    compressed('br', brotliCompressSync(Buffer.alloc(64 * mebibyte))),
    ['RESPONSE_TOO_LARGE'],
  ],
]

const heads: readonly Case[] = [
  ['no HTTP', always('SSH-2.0-OpenSSH_9.9\r\n'), broken],
  ['nothing at all', always(''), broken],
  ['bytes without meaning', always(Buffer.alloc(4096, 0xff)), broken],
  ['a status of three letters', always('HTTP/1.1 abc OK\r\n\r\n'), broken],
  ['a status of no meaning', always(http(network, {}, '999 Odd')), ['UNEXPECTED_STATUS', 'SERVER_ERROR']],
  ['a status without number', always('HTTP/1.1\r\n\r\n'), broken],
  ['HTTP of another time', always(`HTTP/9.9 200 OK\r\n\r\n${network}`), [...broken, 'value']],
  [
    'an upgrade that nobody asked for',
    always('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    [...broken, 'UNEXPECTED_STATUS', 'ATTEMPT_TIMEOUT'],
  ],
  ['a header with a NUL', always(http(network, { 'x-note': 'a\u0000b' })), broken],
  ['a header without name', always(`HTTP/1.1 200 OK\r\n: value\r\n\r\n${network}`), broken],
  [
    'a header without end',
    (socket) => pourAfter(socket, 'HTTP/1.1 200 OK\r\nx-long: ', 'x'.repeat(65_536)),
    broken,
  ],
  [
    'headers without end',
    (socket) => pourAfter(socket, 'HTTP/1.1 200 OK\r\n', 'x-flood: flood\r\n'.repeat(1000)),
    broken,
  ],
  [
    'a thousand headers',
    always(
      http(
        network,
        Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`x-${String(index)}`, '1'])),
      ),
    ),
    [...broken, 'value'],
  ],
  ['204 with a body', always(http(network, {}, '204 No Content')), [...unreadable, 'value']],
  ['304', always(http('', {}, '304 Not Modified')), ['UNEXPECTED_STATUS']],
]

const bodies: readonly Case[] = [
  [
    'a body without end',
    (socket) => pourAfter(socket, 'HTTP/1.1 200 OK\r\n\r\n[', '1,'.repeat(32_768)),
    ['RESPONSE_TOO_LARGE'],
  ],
  [
    'chunks without end',
    (socket) => pourAfter(socket, chunked, '4\r\n1,1,\r\n'.repeat(4096)),
    ['RESPONSE_TOO_LARGE'],
  ],
  [
    'an error whose body has no end',
    (socket) => pourAfter(socket, 'HTTP/1.1 500 No\r\n\r\n', 'x'.repeat(65_536)),
    ['RESPONSE_TOO_LARGE', 'SERVER_ERROR'],
  ],
  ['100,000 arrays in each other', always(http(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)), ['value']],
  [
    '100,000 objects in each other',
    always(http(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)),
    ['value'],
  ],
  ['100,000 arrays without end', always(http('['.repeat(100_000))), ['RESPONSE_MALFORMED']],
  [
    'keys of prototypes',
    always(http('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"1"}')),
    ['value'],
  ],
  [
    'a login page',
    always(http('<html>log in</html>', { 'content-type': 'text/html' })),
    ['RESPONSE_MALFORMED'],
  ],
  ['text in another alphabet', always(http(Buffer.from(network, 'utf16le'))), ['RESPONSE_MALFORMED']],
  [
    'text that is no text',
    always(http(Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x22]))),
    ['value', 'RESPONSE_MALFORMED'],
  ],
  [
    'an error of 100,000 arrays',
    always(http(`{"errorDetails":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}, '400 Bad')),
    ['REQUEST_INVALID'],
  ],
]

describe.each(Object.entries(transports))('%s', (_, makeTransport) => {
  describe.each([
    ['lengths', lengths],
    ['compression', compressions],
    ['heads', heads],
    ['bodies', bodies],
  ] as const)('%s', (_kind, cases) => {
    it.each(cases)('%s', async (_name, respond, ends) => {
      figures.servers += 1
      // The second response is correct: the first must have left no damage in the client.
      await using server = await startRawServer((socket, request, index) =>
        index === 0 ? respond(socket, request, index) : void socket.end(http(network)),
      )
      await using client = connectToHostile(server.url, makeTransport(), {
        maxResponseBytes: mebibyte,
        attemptTimeout: 10_000,
      })
      const error: unknown = await client.networks.get('1').then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error === undefined || error instanceof CloudConnexaError, inspect(error)).toBe(true)
      expect(ends).toContain(error instanceof CloudConnexaError ? error.code : 'value')
      figures[error === undefined ? 'tolerated' : 'refused'] += 1
      if (error instanceof CloudConnexaError) expect(error.outcome).not.toBe('not-sent')
      // A connection that the server has spoilt may be found out only now.
      const again = client.networks.get('1', { retry: { maxAttempts: 3, baseDelay: 1 } })
      expect(await again).toEqual(JSON.parse(network))
      await client.close()
      await server.idle()
      // Beyond the limit only what the system buffers on the way.
      expect(server.bytesTaken).toBeLessThan(24 * mebibyte)
    })
  })

  it('stops waiting for a server that only ever announces a response', async () => {
    await using server = await startRawServer((socket) =>
      pour(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100), mebibyte),
    )
    await using client = connectToHostile(server.url, makeTransport(), { attemptTimeout: 500 })
    const error: unknown = await client.networks.get('1').then(undefined, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(['ATTEMPT_TIMEOUT', 'CONNECTION_FAILED']).toContain((error as CloudConnexaError).code)
  })

  it('stops waiting for a server that sends a byte now and then', async () => {
    await using server = await startRawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n[')
      const drip = setInterval(() => void socket.write('1'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    await using client = connectToHostile(server.url, makeTransport(), { attemptTimeout: 300 })
    await expect(client.networks.get('1')).rejects.toMatchObject({ code: 'ATTEMPT_TIMEOUT' })
    await server.idle()
  })

  describe('redirect to another server', () => {
    const ways = [300, 301, 302, 303, 305, 307, 308]

    it.each(ways)('with %s is not followed, and the other one hears nothing', async (status) => {
      await using other = await startRawServer((socket) => void socket.end(http(network)))
      const headers = {
        location: `${other.url}/stolen`,
        refresh: `0; url=${other.url}`,
        link: `<${other.url}>; rel=preload`,
      }
      await using server = await startRawServer(
        (socket) => void socket.end(http('{}', headers, `${String(status)} Elsewhere`)),
      )
      await using client = connectToHostile(server.url, makeTransport())
      await expect(client.networks.get('1')).rejects.toMatchObject({ code: 'UNEXPECTED_STATUS', status })
      await expect(client.networks.create({ name: 'office' })).rejects.toMatchObject({
        code: 'UNEXPECTED_STATUS',
      })
      expect(server.requests).toHaveLength(2)
      expect(server.requests[0]).toContain(sentToken)
      figures.strayed += other.connections
      expect(other.connections).toBe(0)
    })

    it.each(ways)('with %s gets no credentials for the other one either', async (status) => {
      await using other = await startRawServer(
        (socket) => void socket.end(http('{"access_token":"stolen","expires_in":3600}')),
      )
      const headers = { location: `${other.url}/api/v1/oauth/token` }
      await using server = await startRawServer(
        (socket) => void socket.end(http('', headers, `${String(status)} Elsewhere`)),
      )
      const credentials = { clientId: 'a.tenant', clientSecret: 'CANARY-client-secret', baseUrl: server.url }
      await using client = connectToHostile(server.url, makeTransport(), {
        auth: clientCredentials(credentials),
      })
      await expect(client.networks.get('1')).rejects.toMatchObject({ code: 'TOKEN_REQUEST_FAILED', status })
      expect(server.requests).toHaveLength(1)
      figures.strayed += other.connections
      expect(other.connections).toBe(0)
    })
  })
})
