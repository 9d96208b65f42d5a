import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { http, pour, startRawServer } from './support/raw-server.ts'
import { transports } from './support/transports.ts'

const mebibyte = 1024 * 1024
const gibibyte = 1024 * mebibyte
const figures: Record<string, number> = {}

reportFigures('gigabyte', () => figures)

// The list is good JSON as far as anybody can see: only its length is wrong.
const users = Buffer.from(`{"id":"1","username":"somebody","email":"somebody@example.com"},`.repeat(1024))

describe.each(Object.keys(transports))('%s', (name) => {
  it('takes no more of a gigabyte of JSON than a response may be long', async () => {
    await using server = await startRawServer((socket, request) => {
      if (request.includes('/small ')) {
        socket.end(http('{"id":"1"}'))
        return
      }
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${String(gibibyte)}\r\n\r\n{"content":[`)
      pour(socket, users, gibibyte)
    })
    const script = fileURLToPath(new URL('support/read-gigabyte.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@cloudconnexa/source', script, name, server.url],
      { timeout: 60_000 },
    )
    const { code, growth } = JSON.parse(stdout) as { readonly code: string; readonly growth: number } // its own line
    expect(code).toBe('RESPONSE_TOO_LARGE')
    await server.idle()
    figures[`${name}TakenMebibytes`] = Math.round(server.bytesTaken / mebibyte)
    figures[`${name}GrowthMebibytes`] = Math.round(growth / mebibyte)
    // 64 MiB, and what the system buffers on the way.
    expect(server.bytesTaken).toBeLessThan(96 * mebibyte)
    expect(growth).toBeLessThan(192 * mebibyte)
  }, 90_000)
})
