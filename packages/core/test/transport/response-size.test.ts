import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { getSetting } from '../support/things-service.ts'

const mebibyte = 1024 * 1024

describe('the size of a response', () => {
  const text = 'x'.repeat(mebibyte)

  it.each<[string, ScriptedResponse]>([
    ['plain', { body: text }],
    ['gzip', { body: gzipSync(text), headers: { 'content-encoding': 'gzip' } }],
    ['brotli', { body: brotliCompressSync(text), headers: { 'content-encoding': 'br' } }],
  ])('may be the limit, and not a byte more: %s', async (_, response) => {
    await using server = await startScriptedServer([response])
    await using exact = createTestClient(server.url, { maxResponseBytes: mebibyte })
    expect(await exact.context.execute(getSetting, {})).toHaveLength(mebibyte)
    await using less = createTestClient(server.url, { maxResponseBytes: mebibyte - 1 })
    const error = await catchFailure(less.context.execute(getSetting, {}), ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', isRetryable: false, attempts: 1 })
  })

  it('is limited for a gzip bomb long before all of it is decompressed', async () => {
    // Many small members in a row, so that the test itself never holds the whole.
    const member = gzipSync(Buffer.alloc(mebibyte))
    const bomb = Buffer.concat(Array.from({ length: 256 }, () => member))
    await using server = await startScriptedServer([{ body: bomb, headers: { 'content-encoding': 'gzip' } }])
    await using own = createTestClient(server.url, { maxResponseBytes: mebibyte })
    const before = process.memoryUsage().rss
    const error = await catchFailure(own.context.execute(getSetting, {}), ResponseValidationError)
    expect(error.code).toBe('RESPONSE_TOO_LARGE')
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * mebibyte)
  })

  it('is limited for an endless body, and its connection cut', async () => {
    const chunk = Buffer.alloc(64 * 1024)
    const { promise: isCut, resolve: cut } = Promise.withResolvers<void>()
    await using server = await startScriptedServer([
      (response) => {
        const fill = (): void => {
          while (!response.destroyed && response.write(chunk));
        }
        response.on('close', cut).on('drain', fill)
        fill()
      },
    ])
    await using own = createTestClient(server.url, { maxResponseBytes: mebibyte })
    const error = await catchFailure(own.context.execute(getSetting, {}), ResponseValidationError)
    expect(error.code).toBe('RESPONSE_TOO_LARGE')
    await isCut
  })
})
