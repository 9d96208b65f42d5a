import { describe, expect, it } from 'vitest'
import { captureError } from '../support/capture-error.ts'
import { startTokenServer, issueTokens } from '../support/token-server.ts'
import { waitUntil } from '../support/wait-until.ts'
import { createGate, createSubject } from './token-subject.ts'

describe('a call that is cancelled', () => {
  it('rejects at the next turn of the event loop with its own reason, and the others get the token', async () => {
    const held = createGate()
    await using server = await startTokenServer(async (request, response, number) => {
      await held.opened
      return issueTokens(60)(request, response, number)
    })
    const { token } = createSubject(server)
    const controller = new AbortController()
    const staying = token()
    const leaving = token(controller.signal)
    await waitUntil(() => server.seen.length === 1)
    const reason = { what: 'my own reason' }
    let left: unknown
    leaving.catch((error: unknown) => {
      left = error
    })
    controller.abort(reason)
    await new Promise((resolve) => setImmediate(resolve))
    expect(left).toBe(reason)
    held.open()
    expect(await staying).toBe('token-1')
  })

  it('aborts the request when it was the last one, and the next call makes its own', async () => {
    let ended = 0
    await using server = await startTokenServer((_request, response) => {
      response.on('close', () => {
        ended += 1
      })
    })
    const { token } = createSubject(server)
    const first = new AbortController()
    const second = new AbortController()
    const waiting = Promise.allSettled([token(first.signal), token(second.signal)])
    await waitUntil(() => server.seen.length === 1)
    first.abort(new Error('one'))
    second.abort(new Error('two'))
    const results = await waiting
    expect(results.map((result) => result.status === 'rejected' && String(result.reason))).toEqual([
      'Error: one',
      'Error: two',
    ])
    await waitUntil(() => ended === 1)
    server.handler = issueTokens(60)
    expect(await token()).toBe('token-2')
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'shares one request with all calls that come %i steps later',
    async (steps) => {
      await using server = await startTokenServer(() => undefined)
      const { token } = createSubject(server)
      const controller = new AbortController()
      const leaving = expect(token(controller.signal)).rejects.toBe('gone')
      await waitUntil(() => server.seen.length === 1)
      server.handler = issueTokens(60)
      controller.abort('gone')
      for (let step = 0; step < steps; step += 1) await Promise.resolve()
      // A call that comes too early joins the request that gets no response, and keeps it alive: abort it as well.
      const early = new AbortController()
      const first = token(early.signal).catch(() => 'aborted')
      await Promise.resolve()
      const second = token(early.signal).catch(() => 'aborted')
      await leaving
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      early.abort('too early')
      expect(await first).toBe(await second)
      expect(await token()).toBe('token-2')
      expect(server.seen).toHaveLength(2)
    },
  )

  it('does not abort a refresh in the background that it had joined', async () => {
    const held = createGate()
    await using server = await startTokenServer(issueTokens(1000))
    const { token, runtime, manager } = createSubject(server)
    await token()
    server.handler = async (request, response, number) => {
      await held.opened
      return issueTokens(1000)(request, response, number)
    }
    runtime.clock.advance(900_000)
    await token()
    await waitUntil(() => server.seen.length === 2)
    runtime.clock.advance(50_000)
    const controller = new AbortController()
    const leaving = expect(token(controller.signal)).rejects.toBe('gone')
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort('gone')
    await leaving
    held.open()
    await waitUntil(() => manager.statistics().renewals === 2)
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it('requests nothing when it was cancelled before', async () => {
    await using server = await startTokenServer()
    const { token } = createSubject(server)
    await expect(token(AbortSignal.abort('no'))).rejects.toBe('no')
    expect(server.seen).toHaveLength(0)
  })

  it('rejects, as all others do, when the manager is closed, and the request is aborted', async () => {
    await using server = await startTokenServer(() => undefined)
    const { token, manager } = createSubject(server)
    const waiting = captureError(token())
    await waitUntil(() => server.seen.length === 1)
    await manager.close()
    expect((await waiting).code).toBe('CLIENT_CLOSED')
    expect((await captureError(token())).code).toBe('CLIENT_CLOSED')
  })
})
