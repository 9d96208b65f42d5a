import { VirtualClock } from '@cloudconnexa/emulator'
import { AbortError, ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'

const nowhere = 'http://127.0.0.1:9'

describe('sleep', () => {
  it('goes by the clock of the client', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient(nowhere, { clock })
    let isOver = false
    const slept = own.context.sleep(1000).then(() => {
      isOver = true
    })
    await clock.advance(999)
    expect(isOver).toBe(false)
    await clock.advance(1)
    await slept
    expect(isOver).toBe(true)
  })

  it('ends with its signal, and begins with none that is aborted', async () => {
    await using own = createTestClient(nowhere, { clock: new VirtualClock() })
    const controller = new AbortController()
    const reason = new Error('enough')
    const slept = catchRejection(own.context.sleep(1000, controller.signal))
    controller.abort(reason)
    expect(await slept).toBe(reason)
    expect(await catchRejection(own.context.sleep(1000, AbortSignal.abort(reason)))).toBe(reason)
  })

  it.each([false, true])('ends with the client: drain %s', async (drain) => {
    await using own = createTestClient(nowhere, { clock: new VirtualClock() })
    const slept = catchFailure(own.context.readOnly().sleep(1000), AbortError)
    await own.client.close({ drain })
    expect(await slept).toMatchObject({ code: 'CLIENT_CLOSED' })
    expect(await catchFailure(own.context.sleep(1), AbortError)).toMatchObject({ code: 'CLIENT_CLOSED' })
  })

  it.each([-1, Number.NaN])('refuses %s milliseconds', async (milliseconds) => {
    await using own = createTestClient(nowhere)
    await catchFailure(own.context.sleep(milliseconds), ValidationError)
  })
})

describe('limits', () => {
  it('are those of the client', async () => {
    const headers = {
      'x-ratelimit-remaining': '50',
      'x-ratelimit-replenish-rate': '1',
      'x-ratelimit-replenish-time': '15',
      'x-ratelimit-burst-capacity': '100',
    }
    await using server = await startScriptedServer([{ body: {}, headers }])
    await using own = createTestClient(server.url, { clock: new VirtualClock() })
    await own.client.request({ method: 'GET', path: '/things' })
    expect(await own.context.limits()).toMatchObject({
      mode: 'local',
      read: { available: 50, capacity: 100 },
    })
    expect(await own.context.limits()).toEqual(await own.client.limits())
  })
})

describe('cloudId', () => {
  const createCloudIdContext = (baseUrl: string, cloudId?: string) => {
    const authenticator = createStaticAuthenticator(baseUrl)
    const auth = () => ({
      ...authenticator,
      getEndpoint: async () => ({ baseUrl, credentialKey: 'k', cloudId }),
    })
    return createTestClient(baseUrl, { auth })
  }

  it.each([
    ['https://example.api.openvpn.com', undefined, 'example'],
    ['https://example.api.openvpn.com', 'other', 'example'],
    ['https://gateway.example.com', 'other', 'other'],
    ['http://127.0.0.1:9', undefined, undefined],
    ['https://a.b.api.openvpn.com', undefined, undefined],
  ])('for %s with credentials of %s is %s', async (baseUrl, cloudId, expected) => {
    await using own = createCloudIdContext(baseUrl, cloudId)
    expect(await own.context.cloudId()).toBe(expected)
  })

  it('is refused by a client that is closed', async () => {
    await using own = createCloudIdContext(nowhere)
    await own.client.close()
    expect(await catchFailure(own.context.cloudId(), AbortError)).toMatchObject({ code: 'CLIENT_CLOSED' })
  })
})
