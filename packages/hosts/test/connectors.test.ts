import { inspect } from 'node:util'
import { TimeoutError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import {
  type ScriptedResponse,
  connect,
  useVirtualTime,
  type VirtualTimeConnection,
  formatRequests,
  type ScriptedConnection,
} from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { hosts } from '../src/index.ts'
import { connector } from './samples.ts'

/** A connection whose clock jumps only once all is loaded. */
async function connectOnVirtualTime(
  responses: readonly ScriptedResponse[],
): Promise<VirtualTimeConnection<ScriptedConnection<{ readonly hosts: typeof hosts }>>> {
  await loadEverything()
  return useVirtualTime((settings) => connect({ hosts }, responses, settings))
}

/** What is imported on first use must not be imported while the clock jumps. */
async function loadEverything(): Promise<void> {
  await using connection = await connect({ hosts }, [[200, connector]])
  await connection.client.hosts.connectors.get('7')
}

describe('profile.generate', () => {
  it('waits while the API responds with 202', async () => {
    await using connection = await connectOnVirtualTime([[202], [202], [200, 'the profile']])
    const { client, clock, sent } = connection
    const start = clock.now()
    const profile = await client.hosts.connectors.profile.generate('7')
    expect(profile.reveal()).toBe('the profile')
    expect(formatRequests(sent)).toEqual(Array(3).fill('POST /hosts/connectors/7/profile'))
    expect(clock.now() - start).toBe(10_000)
  })

  it('gives up when its time is over', async () => {
    await using connection = await connectOnVirtualTime([[202], [202], [202], [202], [202]])
    const { profile } = connection.client.hosts.connectors
    const waiting = profile.generate('7', { timeout: 25_000, interval: 10_000 })
    await expect(waiting).rejects.toBeInstanceOf(TimeoutError)
    expect(connection.sent).toHaveLength(3)
  })

  it('is requested again when the response got lost', async () => {
    await using connection = await connect({ hosts }, ['cut', [200, 'the profile']])
    expect((await connection.client.hosts.connectors.profile.generate('7')).reveal()).toBe('the profile')
    expect(connection.sent).toHaveLength(2)
  })
})

describe('token.generate', () => {
  it('waits while the API responds with 202', async () => {
    await using connection = await connectOnVirtualTime([[202], [200, 'the token']])
    const token = await connection.client.hosts.connectors.token.generate('7', { interval: 250 })
    expect(token.reveal()).toBe('the token')
    expect(connection.sent).toHaveLength(2)
  })

  it('leaves no second token behind when the response got lost', async () => {
    await using connection = await connect({ hosts }, ['cut'])
    await expect(connection.client.hosts.connectors.token.generate('7')).rejects.toMatchObject({
      outcome: 'unknown',
      attempts: 1,
    })
    expect(connection.sent).toHaveLength(1)
  })
})

describe('waitUntilOnline', () => {
  it('returns the connector once its agent has connected', async () => {
    const online = { ...connector, connectionStatus: 'ONLINE' }
    await using connection = await connectOnVirtualTime([
      [200, connector],
      [200, { ...connector, connectionStatus: 'ONLINE_WITH_ISSUES' }],
      [200, online],
    ])
    const { client, clock, sent } = connection
    const start = clock.now()
    expect(await client.hosts.connectors.waitUntilOnline('7')).toEqual(online)
    expect(formatRequests(sent)).toEqual(Array(3).fill('GET /hosts/connectors/7'))
    expect(clock.now() - start).toBe(10_000)
  })

  it('says what it was waiting for when it times out', async () => {
    await using connection = await connectOnVirtualTime([
      [200, connector],
      [200, connector],
    ])
    const { connectors } = connection.client.hosts
    await expect(connectors.waitUntilOnline('7', { timeout: 8000 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      milliseconds: 8000,
      message: expect.stringContaining('connector 7 to be online'),
    })
  })

  it('ends with the reason of its signal', async () => {
    await using connection = await connectOnVirtualTime([
      [200, connector],
      [200, connector],
      [200, connector],
    ])
    const { client, clock, sent } = connection
    const controller = new AbortController()
    const reason = new Error('no longer wanted')
    void clock.sleep(12_000).then(() => controller.abort(reason))
    const waiting = client.hosts.connectors.waitUntilOnline('7', { signal: controller.signal })
    await expect(waiting).rejects.toBe(reason)
    expect(sent).toHaveLength(3)
  })
})

describe('secrets', () => {
  it('show in nothing that is printed, with validation off too', async () => {
    await using connection = await connect(
      { hosts },
      [
        [200, 'hidden-profile'],
        [200, 'hidden-token'],
        [200, 'hidden-address'],
      ],
      { validate: 'off' },
    )
    const { profile, token } = connection.client.hosts.connectors
    for (const secret of [
      await profile.generate('7'),
      await token.generate('7'),
      await profile.generateBundle('7', 'DMG'),
    ]) {
      expect(secret).toBeInstanceOf(Secret)
      expect(secret.reveal()).toMatch(/^hidden-/)
      expect(`${inspect({ secret }, { showHidden: true })} ${JSON.stringify({ secret })}`).not.toContain(
        'hidden',
      )
    }
  })
})

it('sends nothing for an installer of another kind, or before the API version that has it', async () => {
  await using connection = await connect({ hosts }, [], { apiVersion: '1.1.6' })
  const { client, sent } = connection
  const { connectors } = client.hosts
  // As a caller without type checks would have it.
  const type: string = 'DEB'
  await expect(connectors.profile.generateBundle('7', type as 'DMG')).rejects.toMatchObject({
    origin: 'client',
    issues: [{ path: 'type' }],
  })
  await expect(connectors.suspend('7')).rejects.toBeInstanceOf(UnsupportedOperationError)
  await expect(connectors.activate('7')).rejects.toMatchObject({ since: '1.2.0' })
  expect(sent).toEqual([])
})
