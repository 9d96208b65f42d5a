import { VirtualClock } from '@cloudconnexa/emulator'
import { ResponseValidationError, TimeoutError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { StandardSchema } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

describe('a schema', () => {
  it('makes the result', async () => {
    await using server = await startScriptedServer([{ body: { id: '1', size: '42' } }])
    await using own = createTestClient(server.url)
    const schema = z.object({ size: z.string().transform(Number) })
    expect(await own.client.request({ method: 'GET', path: '/things/1', schema })).toEqual({ size: 42 })
    const later = z.object({ size: z.string().refine(async () => true) })
    expect(await own.client.request({ method: 'GET', path: '/things/1', schema: later })).toEqual({
      size: '42',
    })
  })

  it('fails with paths, without secrets, when the response does not fit, and says that the request took effect', async () => {
    await using server = await startScriptedServer([
      { body: { items: [{ id: 1 }], token: 'hush-hush-hush' }, headers: { 'x-request-id': 'r-1' } },
    ])
    await using own = createTestClient(server.url)
    const schema: StandardSchema<never> = {
      '~standard': {
        version: 1,
        vendor: 'tests',
        validate: (value) => ({
          issues: [
            { message: 'expected a string', path: ['items', { key: 0 }, 'id'] },
            { message: `did not expect ${JSON.stringify(value)}` },
          ],
        }),
      },
    }
    const error = await catchFailure(
      own.client.request({
        method: 'POST',
        path: '/things',
        body: {},
        query: { search: 'somebody' },
        schema,
      }),
      ResponseValidationError,
    )
    expect(error).toMatchObject({
      code: 'RESPONSE_INVALID',
      status: 200,
      operation: 'POST /things',
      outcome: 'applied',
      attempts: 1,
      isRetryable: false,
    })
    expect(error.issues[0]).toEqual({ path: 'items[0].id', message: 'expected a string' })
    expect(error.hint).toContain('look for the result (GET /things)')
    expect(JSON.stringify(error)).not.toMatch(/hush|somebody/)
  })

  it('fails the call, not the program, when it throws', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    await using own = createTestClient(server.url)
    const failing = (validate: StandardSchema<never>['~standard']['validate']): PromiseLike<unknown> =>
      own.client.request({
        method: 'GET',
        path: '/things',
        schema: { '~standard': { version: 1, vendor: 'tests', validate } },
      })
    const cause = new TypeError('odd')
    for (const call of [
      failing(() => {
        throw cause
      }),
      failing(() => Promise.reject(cause)),
    ])
      expect(await catchFailure(call, ResponseValidationError)).toMatchObject({
        code: 'RESPONSE_INVALID',
        operation: 'GET /things',
      })
  })

  it('ends with the signal, with the time of the call and with the client when it takes for ever', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    let reached = (): void => undefined
    const request = (options: { readonly signal?: AbortSignal; readonly timeout?: number }) => {
      const isReached = new Promise<void>((resolve) => {
        reached = resolve
      })
      const validate = (): Promise<never> => {
        reached()
        return new Promise(() => undefined)
      }
      const schema: StandardSchema<never> = { '~standard': { version: 1, vendor: 'tests', validate } }
      const error = catchRejection(own.client.request({ method: 'GET', path: '/things', schema }, options))
      return { isReached, error }
    }
    const controller = new AbortController()
    const reason = new Error('enough')
    const aborted = request({ signal: controller.signal })
    await aborted.isReached
    controller.abort(reason)
    expect(await aborted.error).toBe(reason)
    const late = request({ timeout: 1000 })
    await late.isReached
    await clock.advance(1000)
    expect(await late.error).toBeInstanceOf(TimeoutError)
    expect(await late.error).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      outcome: 'applied',
      operation: 'GET /things',
    })
    const closed = request({})
    await closed.isReached
    await own.client.close()
    expect(await closed.error).toMatchObject({ code: 'CLIENT_CLOSED' })
  })
})
