import { ConfigurationError } from '@cloudconnexa/errors'
import { type Logger, Secret } from '@cloudconnexa/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clientCredentials, memoryTokenStore, type TokenStore, withFallback } from '../src/index.ts'
import { createRecordingLogger, never, createTestRuntime } from './support/runtime.ts'
import { startTokenServer } from './support/token-server.ts'

const unhandled: unknown[] = []
const keep = (reason: unknown): void => void unhandled.push(reason)

beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', keep)
})
afterEach(() => {
  process.off('unhandledRejection', keep)
  vi.restoreAllMocks()
})

async function settleRejections(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const failure = new Error('CANARY')
const key = {
  baseUrl: 'https://a.example.com',
  clientId: 'a.b',
  clientSecret: new Secret('not-a-real-secret'),
}
const missing: TokenStore = {
  ...memoryTokenStore(),
  name: 'missing',
  read: () => Promise.reject(new ConfigurationError('Not here.', { code: 'TOKEN_STORE_UNAVAILABLE' })),
}

describe.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw failure
    },
  ],
  ['rejects', () => Promise.reject(failure)],
  [
    'is asynchronous and throws',
    async () => {
      throw failure
    },
  ],
])('a listener that %s', (_, listener) => {
  it('fails no call as onRenewal and is reported once', async () => {
    await using server = await startTokenServer()
    const runtime = createTestRuntime()
    const options = { clientId: 'a.tenant', clientSecret: 'not-a-real-secret', baseUrl: server.baseUrl }
    const authenticator = clientCredentials({ ...options, onRenewal: () => listener() })(runtime)
    for (let time = 0; time < 3; time += 1)
      await authenticator.invalidate(await authenticator.getToken(never()))
    await settleRejections()
    expect(unhandled).toEqual([])
    expect(runtime.logger.lines.filter(({ level }) => level === 'error')).toEqual([
      { level: 'error', message: expect.stringContaining('onRenewal'), fields: {} },
    ])
  })

  it('fails no call as onFallback and is reported once', async () => {
    const logger = createRecordingLogger()
    const store = withFallback(missing, memoryTokenStore(), { logger, onFallback: () => listener() })
    for (let time = 0; time < 2; time += 1) expect(await store.read(key)).toBeUndefined()
    await settleRejections()
    expect(unhandled).toEqual([])
    expect(logger.lines.map(({ level }) => level)).toEqual(['warn', 'error'])
    expect(JSON.stringify(logger.lines)).not.toContain('CANARY')
  })

  it('fails no call as the logger of a store and is reported once', async () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const logger: Logger = { debug: listener, info: listener, warn: listener, error: listener }
    expect(await withFallback(missing, memoryTokenStore(), { logger }).read(key)).toBeUndefined()
    await settleRejections()
    expect(unhandled).toEqual([])
    expect(written).toHaveBeenCalledOnce()
  })
})
