import { createClient, gotTransport, systemClock } from '@cloudconnexa/core'
import type { AuthenticatorFactory } from '@cloudconnexa/core/runtime'
import { type Emulator, type EmulatorOptions, startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import {
  clientCredentials,
  type ClientCredentialsOptions,
  memoryTokenStore,
  TokenManager,
} from '../src/index.ts'
import { captureError } from './support/capture-error.ts'
import { never, createTestRuntime } from './support/runtime.ts'

// The whole way: default transport, a client of core, and a server that believes no token but its own.

function createCredentials(emulator: Emulator, options: ClientCredentialsOptions = {}): AuthenticatorFactory {
  const { clientId, clientSecret, url } = emulator
  return clientCredentials({ clientId, clientSecret, baseUrl: url, ...options })
}

function tokenRequests(emulator: Emulator): number {
  return emulator.requests.count({ path: '/api/v1/oauth/token' })
}

async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  return startEmulator({ rateLimit: 'off', ...options })
}

/** Asks the emulator for something with a token and gives the status. */
async function status(emulator: Emulator, token: string): Promise<number> {
  const response = await fetch(`${emulator.url}/api/v1/regions`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await response.arrayBuffer()
  return response.status
}

describe.each(['basic', 'form'] as const)('the token request (%s)', (tokenRequestStyle) => {
  it('gets a token that opens the API', async () => {
    await using emulator = await start()
    const runtime = createTestRuntime({ transport: gotTransport({ proxy: false }) })
    const authenticator = createCredentials(emulator, { tokenRequestStyle })(runtime)
    const token = await authenticator.getToken(never())
    expect(token.expiresAt).toBe(runtime.clock.now() + 43_199_000)
    expect(await status(emulator, token.secret.reveal())).toBe(200)
    await runtime.transport.close?.()
  })

  it('is refused for good with a wrong secret', async () => {
    await using emulator = await start()
    const runtime = createTestRuntime({ transport: gotTransport({ proxy: false }) })
    const authenticator = createCredentials(emulator, { tokenRequestStyle, clientSecret: 'wrong' })(runtime)
    const error = await captureError(authenticator.getToken(never()))
    expect(error).toMatchObject({
      name: 'TokenRequestError',
      status: 401,
      isRetryable: false,
      outcome: 'not-sent',
    })
    await runtime.transport.close?.()
  })
})

it('makes a client ready with one token request', async () => {
  await using emulator = await start()
  await using client = createClient({ auth: createCredentials(emulator), proxy: false, services: {} })
  await Promise.all([client.ready(), client.ready()])
  expect(tokenRequests(emulator)).toBe(1)
})

it('replaces a token that the API has revoked', async () => {
  await using emulator = await start()
  const runtime = createTestRuntime({ transport: gotTransport({ proxy: false }) })
  const authenticator = createCredentials(emulator, { tokenStore: memoryTokenStore() })(runtime)
  const first = await authenticator.getToken(never())
  emulator.expireTokens()
  expect(await status(emulator, first.secret.reveal())).toBe(401)
  await authenticator.invalidate(first)
  const second = await authenticator.getToken(never())
  expect(await status(emulator, second.secret.reveal())).toBe(200)
  await runtime.transport.close?.()
})

it('always has a token that the API accepts in a long-running program', async () => {
  const clock = new VirtualClock({ start: systemClock.now() })
  await using emulator = await start({ clock, tokenLifetime: 3600 })
  const tokenManager = new TokenManager()
  const runtime = {
    ...createTestRuntime({ transport: gotTransport({ proxy: false }) }),
    clock,
    attemptTimeout: 24 * 3600_000,
  }
  const authenticator = createCredentials(emulator, { tokenManager })(runtime)
  // A day and a bit, a call every seven minutes.
  for (let call = 0; call < 210; call += 1) {
    const token = await authenticator.getToken(never())
    expect(await status(emulator, token.secret.reveal())).toBe(200)
    await clock.advance(7 * 60_000)
  }
  const { requests, failures } = tokenManager.statistics()
  expect(failures).toBe(0)
  // One at 80 % of each hour, at a call.
  expect(requests).toBe(Math.ceil((210 * 7) / 49))
  expect(tokenRequests(emulator)).toBe(requests)
  await runtime.transport.close?.()
})
