import { readFile } from 'node:fs/promises'
import { clientCredentials } from '@cloudconnexa/auth'
import { createClient } from '@cloudconnexa/core'
import { startEmulator } from '@cloudconnexa/emulator'
import { expect, it } from 'vitest'
import { collectFindings } from './support/findings.ts'
import {
  CountingLimiter,
  createDiaryLogger,
  digestSigner,
  FetchTransport,
  greetings,
  ListTokenStore,
  createRecordingPolicy,
  fastClock,
  vaultCredentials,
  welcome,
} from './support/plugins.ts'

it('runs plugins of every kind in one client', async () => {
  await using emulator = await startEmulator({
    seed: 'none',
    additionalRoutes: [
      {
        method: 'GET',
        path: '/api/v1/greetings/{name}',
        handler: ({ params }) => ({ status: 200, body: { text: `Hello ${params['name']}` } }),
      },
    ],
  })
  const diary: string[] = []
  const [transport, tokenStore, rateLimiter] = [
    new FetchTransport(),
    new ListTokenStore(),
    new CountingLimiter(),
  ]
  const credentials = vaultCredentials(emulator.clientId, emulator.clientSecret, emulator.url)
  await using client = createClient({
    auth: clientCredentials({ credentials, tokenStore }),
    transport,
    rateLimiter,
    signer: digestSigner,
    clock: fastClock,
    logger: createDiaryLogger(diary),
    policies: [
      { policy: createRecordingPolicy('outer', diary), before: 'retry' },
      { policy: createRecordingPolicy('inner', diary), after: 'sign' },
    ],
    services: { greetings, welcome },
  })

  expect(await client.greetings.get('Ann')).toEqual({ text: 'Hello Ann' })
  expect(await client.welcome.everybody(['Bob', 'Eve'])).toEqual(['Hello Bob', 'Hello Eve'])

  expect(diary.filter((line) => line.includes('getGreeting')).slice(0, 2)).toEqual([
    'outer: getGreeting',
    'inner: getGreeting',
  ])
  expect(diary.some((line) => line.startsWith('debug: '))).toBe(true)
  expect(rateLimiter.permits).toBe(3)
  expect(tokenStore.tokens).toEqual([expect.objectContaining({ obtainedAt: expect.any(Number) })])
  expect(tokenStore.tokens[0]?.obtainedAt).toBeGreaterThan(Date.now() + 3_000_000)
  const calls = transport.requests.filter(({ url }) => url.includes('/greetings/'))
  expect(calls).toHaveLength(3)
  for (const { headers } of calls)
    expect(headers).toMatchObject({
      'x-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
      'x-outer': 'seen',
      'x-inner': 'seen',
    })
})

it('needs no cast for plugins', async () => {
  const text = await readFile(new URL('support/plugins.ts', import.meta.url), 'utf8')
  const code = text.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
  expect(code).not.toMatch(/\bas (?!const\b)|\bany\b|@ts-|[\w)\]]!/)
})

it.each(['key', 'contracts', 'branded-errors', 'cancellation', 'paging', 'secrets'])(
  'passes %s with a plugin',
  async (check) => {
    expect(await collectFindings(check, { definition: greetings })).toEqual([])
  },
)
