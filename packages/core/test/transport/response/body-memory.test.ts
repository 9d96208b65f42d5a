import { execFile } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { transports } from '../../support/transports.ts'
import { startWireServer, toResponse } from './support/wire-server.ts'

const mebibyte = 1024 * 1024
const limit = mebibyte / 2
const chunked = 'transfer-encoding: chunked'

/** Writes bytes again and again, as fast as they are taken. */
function pour(socket: Socket, bytes: Buffer, times: number): void {
  let left = times
  const fill = (): void => {
    while (left > 0 && !socket.destroyed) {
      left -= 1
      if (!socket.write(bytes)) return
    }
    if (left === 0) socket.end()
  }
  socket.on('drain', fill)
  fill()
}

const oneByteChunks = Buffer.from('1\r\n \r\n'.repeat(4096))
const tinyMembers = Buffer.concat(Array.from({ length: 1024 }, () => gzipSync(' ')))

interface Kind {
  readonly header: string
  readonly bytes: Buffer
  readonly times: number
  readonly expected: object
}

const endless: Kind = {
  header: chunked,
  bytes: oneByteChunks,
  times: 1024,
  expected: { length: 0, code: 'RESPONSE_TOO_LARGE' },
}

const complete: Readonly<Record<string, Kind>> = {
  'chunks of one byte up to the limit': {
    header: chunked,
    bytes: Buffer.concat([
      ...Array.from({ length: limit / 4096 }, () => oneByteChunks),
      Buffer.from('0\r\n\r\n'),
    ]),
    times: 1,
    expected: { length: limit },
  },
  'gzip members of one byte': {
    header: 'content-encoding: gzip',
    bytes: tinyMembers,
    times: 24,
    expected: { length: 24 * 1024 },
  },
}

// A piece that is kept as an object of its own costs hundreds of bytes: this many would be some hundred mebibytes.
const most = 64 * mebibyte

const readResponse = new URL('support/read-response.ts', import.meta.url)
const abortResponse = new URL('support/abort-response.ts', import.meta.url)

/** Has a process of its own take a response, and reads what it reports. */
async function report(
  script: URL,
  transport: string,
  { header, bytes, times }: Omit<Kind, 'expected'>,
  ...values: readonly (number | string)[]
): Promise<Readonly<Record<string, unknown>>> {
  await using server = await startWireServer((socket, { path }) => {
    if (path === '/small') socket.write(toResponse('small'))
    else {
      socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n`)
      pour(socket, bytes, times)
    }
  })
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--conditions=@cloudconnexa/source',
      fileURLToPath(script),
      transport,
      server.url,
      ...values.map(String),
    ],
    { timeout: 60_000 },
  )
  return JSON.parse(stdout) as Readonly<Record<string, unknown>> // the script's own line
}

/** How much a process of its own grew by a response. */
async function measure(
  transport: string,
  kind: Kind,
  responseType: 'text' | 'bytes' = 'text',
): Promise<unknown> {
  const { growth, ...result } = await report(readResponse, transport, kind, limit, responseType)
  expect(result).toEqual(kind.expected)
  return growth
}

describe('the memory for a response', () => {
  it.concurrent.each(transports)(
    'does not depend on how it is cut, by %s',
    async (transport) => {
      expect(await measure(transport, endless)).toBeLessThan(most)
    },
    60_000,
  )

  // What collects and decompresses is the same for all of them.
  it.concurrent.each(Object.entries(complete))(
    'does not depend on how it is cut: %s',
    async (_, kind) => {
      expect(await measure('node', kind)).toBeLessThan(most)
    },
    60_000,
  )

  it.concurrent.each(Object.entries(complete))(
    'does not depend on how it is cut, as bytes: %s',
    async (_, kind) => {
      expect(await measure('node', kind, 'bytes')).toBeLessThan(most)
    },
    60_000,
  )

  it.concurrent.each(transports)(
    'is freed at once by an abort, by %s',
    async (transport) => {
      const large = { header: 'content-length: 999999999', bytes: Buffer.alloc(mebibyte), times: 999 }
      const { freed } = await report(abortResponse, transport, large, 32 * mebibyte)
      expect(freed).toBeGreaterThan(8 * mebibyte)
    },
    60_000,
  )
})
