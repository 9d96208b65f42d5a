import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { inspect } from 'node:util'
import type { TokenDiagnostics } from '@cloudconnexa/core/diagnostics'
import { describe, expect, it } from 'vitest'
import { clientCredentials, memoryTokenStore, TokenManager } from '../../src/index.ts'
import { captureError } from '../support/capture-error.ts'
import { createTestRuntime, never, type TestRuntime } from '../support/runtime.ts'
import { issueTokens, startTokenServer, type TokenServer } from '../support/token-server.ts'

/** Records what is published of tokens while something is done. */
async function recordRenewals(
  act: (messages: readonly TokenDiagnostics[]) => Promise<void>,
): Promise<readonly TokenDiagnostics[]> {
  const messages: TokenDiagnostics[] = []
  // The channel's documented message.
  const listener = (message: unknown): void => void messages.push(message as TokenDiagnostics)
  subscribe('cloudconnexa:token', listener)
  try {
    await act(messages)
  } finally {
    unsubscribe('cloudconnexa:token', listener)
  }
  return messages
}

function createSubject(server: TokenServer, tokenManager: TokenManager = new TokenManager()) {
  const runtime: TestRuntime = createTestRuntime()
  const options = { clientId: 'canary-id.tenant', clientSecret: 'canary-secret', baseUrl: server.baseUrl }
  const authenticator = clientCredentials({ ...options, tokenManager })(runtime)
  return { runtime, getToken: async () => authenticator.getToken(never()) }
}

describe('the channel of tokens', () => {
  it('publishes each renewal once, however many calls wait for it, and where the token came from', async () => {
    await using server = await startTokenServer()
    const store = memoryTokenStore()
    const messages = await recordRenewals(async () => {
      const { getToken } = createSubject(server, new TokenManager({ store }))
      await Promise.all(Array.from({ length: 10 }, getToken))
      await createSubject(server, new TokenManager({ store })).getToken()
    })
    const renewal = {
      kind: 'renewal',
      serverAddress: '127.0.0.1',
      serverPort: Number(new URL(server.baseUrl).port),
      background: false,
      status: undefined,
      error: undefined,
    }
    expect(messages).toEqual([
      { ...renewal, source: 'request', milliseconds: expect.any(Number) },
      { ...renewal, source: 'store', milliseconds: expect.any(Number) },
    ])
  })

  it('says that calls went on meanwhile', async () => {
    await using server = await startTokenServer(issueTokens(300))
    const messages = await recordRenewals(async (published) => {
      const { getToken, runtime } = createSubject(server)
      await getToken()
      runtime.clock.advance(150_000)
      await getToken()
      while (published.length < 2) await new Promise((resolve) => setImmediate(resolve))
    })
    expect(messages).toMatchObject([{ background: false }, { background: true, source: 'request' }])
  })

  it('publishes why a renewal failed, and nothing secret of it', async () => {
    await using server = await startTokenServer(
      (_request, response) =>
        void response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"canary-error"}'),
    )
    const messages = await recordRenewals(async () => {
      await captureError(createSubject(server).getToken())
    })
    expect(messages).toMatchObject([
      { source: undefined, status: 401, error: 'TOKEN_REQUEST_FAILED', background: false },
    ])
    expect(inspect(messages, { depth: 9, showHidden: true })).not.toContain('canary')
  })
})
