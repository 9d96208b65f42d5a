import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ResponseValidationError } from '@cloudconnexa/errors'
import { clientOf } from '../support/client-of.ts'
import { failureOf } from '../support/failure-of.ts'
import { type Answer, startScriptedServer } from '../support/scripted-server.ts'
import { getSetting } from '../support/things-service.ts'

const mebibyte = 1024 * 1024

describe('the size of an answer', () => {
  const text = 'x'.repeat(mebibyte)

  it.each<[string, Answer]>([
    ['plain', { body: text }],
    ['gzip', { body: gzipSync(text), headers: { 'content-encoding': 'gzip' } }],
    ['brotli', { body: brotliCompressSync(text), headers: { 'content-encoding': 'br' } }],
  ])('may be the limit, and not a byte more: %s', async (_, answer) => {
    await using server = await startScriptedServer([answer])
    await using exact = clientOf(server.url, { maxResponseBytes: mebibyte })
    expect(await exact.context.execute(getSetting, {})).toHaveLength(mebibyte)
    await using less = clientOf(server.url, { maxResponseBytes: mebibyte - 1 })
    const error = await failureOf(less.context.execute(getSetting, {}), ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', isRetryable: false, attempts: 1 })
  })

  it('of a gzip bomb is noticed long before all of it is unpacked', async () => {
    // Many small members in a row, so that the test itself never holds the whole.
    const member = gzipSync(Buffer.alloc(mebibyte))
    const bomb = Buffer.concat(Array.from({ length: 256 }, () => member))
    await using server = await startScriptedServer([{ body: bomb, headers: { 'content-encoding': 'gzip' } }])
    await using own = clientOf(server.url, { maxResponseBytes: mebibyte })
    const before = process.memoryUsage().rss
    const error = await failureOf(own.context.execute(getSetting, {}), ResponseValidationError)
    expect(error.code).toBe('RESPONSE_TOO_LARGE')
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * mebibyte)
  })

  it('of an endless body is noticed, and its connection cut', async () => {
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
    await using own = clientOf(server.url, { maxResponseBytes: mebibyte })
    const error = await failureOf(own.context.execute(getSetting, {}), ResponseValidationError)
    expect(error.code).toBe('RESPONSE_TOO_LARGE')
    await isCut
  })
})
