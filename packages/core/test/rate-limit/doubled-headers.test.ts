// A proxy adds a header that the response has already. What counts must not depend on the transport.
import { VirtualClock } from '@cloudconnexa/emulator'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { RateLimitError } from '@cloudconnexa/errors'
import { readRetryAfter } from '@cloudconnexa/errors/failures'
import { readRateLimits } from '@cloudconnexa/errors/runtime'
import type { Transport } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startRawServer } from '../support/raw-server.ts'
import { getThing } from '../support/things-service.ts'
import { createRequest } from '../support/create-request.ts'
import { transports } from '../support/transports.ts'

const date = 'Sat, 28 Nov 2026 08:00:00 GMT'
const later = 'Sat, 28 Nov 2026 08:00:30 GMT'

/** A response with exactly these header lines. */
function response(status: number, lines: readonly string[], body: Buffer | string = '[]'): Buffer {
  const bytes = Buffer.from(body)
  const head = [`HTTP/1.1 ${status} Status`, `Content-Length: ${bytes.length}`, ...lines].join('\r\n')
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), bytes])
}

describe.each(transports)('headers that come twice, on %s', (_, make) => {
  async function receive(lines: readonly string[], body?: Buffer | string): ReturnType<Transport['send']> {
    await using server = await startRawServer((socket) => void socket.end(response(200, lines, body)))
    const transport = make()
    try {
      return await transport.send(createRequest(server.url))
    } finally {
      await transport.close?.()
    }
  }

  it.each([
    ['Retry-After', '5'],
    ['Retry-After', later],
    ['Date', date],
    ['Age', '10'],
    ['X-RateLimit-Remaining', '3'],
    ['X-Request-Id', 'request-1'],
    ['Content-Type', 'application/json'],
    ['Set-Cookie', 'a=b; Path=/'],
    ['Server', 'envoy'],
    ['ETag', '"1"'],
    ['Location', 'https://example.com/'],
    ['X-Anything', 'a, b'],
  ])('count once where they are equal: %s: %s', async (name, value) => {
    const { headers } = await receive([`${name}: ${value}`, `${name.toUpperCase()}:  ${value} `])
    expect(headers[name.toLowerCase()]).toBe(value)
  })

  it.each([
    ['Retry-After', '5', '10'],
    ['Date', date, later],
    ['X-RateLimit-Remaining', '3', '4'],
    ['X-Request-Id', 'one', 'two'],
    ['Content-Type', 'application/json', 'text/plain'],
    ['Set-Cookie', 'a=b', 'c=d'],
    ['Server', 'envoy', 'nginx'],
  ])('stand one after the other where they differ: %s', async (name, first, second) => {
    const { headers } = await receive([`${name}: ${first}`, `${name}: ${second}`, `${name}: ${first}`])
    expect(headers[name.toLowerCase()]).toBe(`${first}, ${second}`)
  })

  it('decode a body that was compressed once', async () => {
    const { body, bodyError } = await receive(
      ['Content-Encoding: gzip', 'Content-Encoding: gzip'],
      gzipSync('compressed'),
    )
    expect(bodyError).toBeUndefined()
    expect(body).toBe('compressed')
  })

  it('tell how long to wait, and the limits', async () => {
    const lines = [`Retry-After: ${later}`, `Date: ${date}`, 'X-RateLimit-Remaining: 0']
    lines.push(
      'X-RateLimit-Replenish-Rate: 1',
      'X-RateLimit-Replenish-Time: 15',
      'X-RateLimit-Burst-Capacity: 20',
    )
    const { headers } = await receive([...lines, ...lines])
    expect(readRetryAfter(headers, 0)).toBe(30_000)
    expect(readRateLimits(headers)).toEqual({
      remaining: 0,
      replenishRate: 1,
      replenishTime: 15,
      burstCapacity: 20,
    })
  })

  it('reach the limiter and the error as one', async () => {
    const lines = ['Retry-After: 2', 'Retry-After: 2', 'Retry-After: 3', 'X-Request-Id: r', 'X-Request-Id: r']
    await using server = await startRawServer((socket) => void socket.write(response(429, lines, '')))
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock, transport: make(), retry: { maxAttempts: 1 } })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    expect(error).toMatchObject({ retryAfter: 3000, requestId: 'r' })
    expect((await own.client.limits()).read.pausedUntil).toBe(clock.now() + 3000)
  })
})
