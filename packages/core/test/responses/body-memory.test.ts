import { execFile } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { transports } from '../support/transports.ts'
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

const kinds: Readonly<Record<string, Kind>> = {
  'chunks of one byte beyond the limit': {
    header: chunked,
    bytes: oneByteChunks,
    times: 1024,
    expected: { length: 0, code: 'RESPONSE_TOO_LARGE' },
  },
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

describe.each(transports)('the memory for a response by %s', (name) => {
  it.concurrent.each(Object.entries(kinds))(
    'does not depend on how it is cut: %s',
    async (__, { header, bytes, times, expected }) => {
      await using server = await startWireServer((socket, { path }) => {
        if (path === '/small') socket.write(toResponse('small'))
        else {
          socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n`)
          pour(socket, bytes, times)
        }
      })
      const script = fileURLToPath(new URL('support/read-response.ts', import.meta.url))
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--conditions=@cloudconnexa/source', script, name, server.url, String(limit)],
        { timeout: 60_000 },
      )
      const { growth, ...result } = JSON.parse(stdout) as { readonly growth: number } // the script's own line
      expect(result).toEqual(expected)
      expect(growth).toBeLessThan(most)
    },
    60_000,
  )
})
