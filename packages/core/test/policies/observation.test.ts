import { describe, expect, it } from 'vitest'
import { ConflictError } from '@cloudconnexa/errors'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing, updateThing } from '../support/things-service.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }

describe('an error', () => {
  it('carries operation, attempts and where the time went', async () => {
    const headers = { 'retry-after': '3' }
    await using server = await startScriptedServer([
      { status: 429, headers },
      { status: 503 },
      { status: 409 },
    ])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(
      own.context.execute(updateThing, { id: '1', body: { name: 'n' } }),
      ConflictError,
    )
    expect(error).toMatchObject({
      operation: 'updateThing',
      attempts: 3,
      timing: { total: 4000, queue: 0, backoff: 4000, token: 0, network: 0 },
    })
  })
})

describe('a result', () => {
  it('says how it came about, when asked', async () => {
    const headers = { 'x-request-id': 'request-7' }
    await using server = await startScriptedServer([{ status: 503 }, { body: thing, headers }])
    await using own = createVirtualClient(server.url)
    const details = await own.context.execute(getThing, { id: '1' }).withResponse()
    expect(details).toMatchObject({
      data: thing,
      status: 200,
      attempts: 2,
      requestId: 'request-7',
      headers: { 'x-request-id': 'request-7' },
      timing: { total: 375, backoff: 375 },
    })
    expect(server.requests).toHaveLength(2)
  })
})
