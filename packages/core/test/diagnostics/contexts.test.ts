import { AsyncLocalStorage } from 'node:async_hooks'
import { tracingChannel } from 'node:diagnostics_channel'
import { describe, expect, it } from 'vitest'
import type { AttemptDiagnostics, CallDiagnostics } from '../../src/diagnostics.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'

/** Where a program is. */
interface Place {
  readonly path: string
}

const thing = { id: '1', name: 'one' }

describe('contexts that are bound to the tracing channels', () => {
  it('hold for what a call does: its attempts inside it, both inside that of the caller', async () => {
    await using server = await startScriptedServer([{ status: 503 }, { body: thing }])
    const seen: string[] = []
    await using own = createTestClient(server.url, {
      retry: { baseDelay: 1 },
      policies: [
        {
          after: 'decode',
          policy: {
            name: 'look',
            apply: (exchange, next) => {
              seen.push(`wire of ${store.getStore()?.path}`)
              return next(exchange)
            },
          },
        },
        {
          before: 'rate-limit',
          policy: {
            name: 'look-before',
            apply: async (exchange, next) => {
              seen.push(`queue of ${store.getStore()?.path}`)
              const response = await next(exchange)
              seen.push(`result of ${store.getStore()?.path}`)
              return response
            },
          },
        },
      ],
    })
    const store = new AsyncLocalStorage<Place>()
    const callStart = tracingChannel<CallDiagnostics, Place>('cloudconnexa:call').start
    const attemptStart = tracingChannel<AttemptDiagnostics, Place>('cloudconnexa:attempt').start
    callStart.bindStore(store, (message) => ({ path: `${store.getStore()?.path} > ${message.operation}` }))
    attemptStart.bindStore(store, (message) => ({ path: `${store.getStore()?.path} > ${message.attempt}` }))
    try {
      await store.run({ path: 'caller' }, async () => {
        await own.context.execute(getThing, { id: '1' })
        seen.push(`after it ${store.getStore()?.path}`)
      })
    } finally {
      callStart.unbindStore(store)
      attemptStart.unbindStore(store)
    }
    expect(seen).toEqual([
      'queue of caller > getThing',
      'wire of caller > getThing > 1',
      'queue of caller > getThing',
      'wire of caller > getThing > 2',
      'result of caller > getThing',
      'after it caller',
    ])
  })
})
