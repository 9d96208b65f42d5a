import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { CloudConnexaError, Secret } from '../../src/index.ts'
import { defineModel } from '../../src/model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { type ReceivedRequest, startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'
import { transports } from '../support/transports.ts'

const canary = 'canary/5f3a&"key"'
const written = JSON.stringify(canary).slice(1, -1)

const echoes: readonly (readonly [string, (request: ReceivedRequest) => string])[] = [
  ['with escaped slashes', () => written.replaceAll('/', String.raw`\/`)],
  [
    'with Unicode escapes',
    () => written.replaceAll('&', String.raw`\u0026`).replace('c', String.raw`\u0063`),
  ],
  ['as JSON within JSON', ({ body }) => JSON.stringify(body).slice(1, -1)],
  ['as HTML', () => canary.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
  ['as a URL', () => encodeURIComponent(canary)],
]

describe.each(transports)('a secret that was sent by %s', (_, makeTransport) => {
  it.each(echoes)('is not in the error where the server quotes it %s', async (_name, quote) => {
    await using server = await startScriptedServer((request) => ({
      status: 400,
      headers: { 'x-request-id': encodeURIComponent(canary), 'content-type': 'application/json' },
      // By hand: JSON.stringify would choose the escapes.
      body: `{"errorMessage":"bad ${quote(request)}","errorDetails":{"name":[{"message":"${quote(request)}"}]}}`,
    }))
    await using own = createTestClient(server.url, { transport: makeTransport() })
    for (const key of [canary, new Secret(canary)]) {
      const error = await catchFailure(
        own.context.execute(createThing, { body: { name: 'n', key } }),
        CloudConnexaError,
      )
      expect(error).toMatchObject({ code: 'REQUEST_INVALID', status: 400 })
      const shown =
        inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + JSON.stringify(error.headers)
      expect(shown).not.toContain('canary')
      expect(shown).not.toContain('5f3a')
    }
  })
})

it.each([
  ['the access token', {}, 'token-1'],
  ['a header of the caller', { 'x-api-key': canary }, canary],
  ['a cookie', { cookie: 'a=b; session=canary-5f3a-session' }, 'canary-5f3a-session'],
])('%s is not in the error where the server quotes it', async (_, headers, secret) => {
  await using server = await startScriptedServer([
    { status: 403, body: { errorMessage: `no access with ${encodeURIComponent(secret).toLowerCase()}` } },
  ])
  await using own = createTestClient(server.url)
  const error = await catchFailure(own.context.execute(getThing, { id: '1' }, { headers }), CloudConnexaError)
  expect(error.message).toContain('[withheld]')
  expect(error.message).not.toContain(secret.slice(0, 5))
})

it('the headers of a successful response that cannot be read quote no secret', async () => {
  await using server = await startScriptedServer([
    { body: 'no JSON', headers: { 'x-request-id': encodeURIComponent(canary), date: canary } },
  ])
  await using own = createTestClient(server.url)
  const error = await catchFailure(
    own.context.execute(createThing, { body: { name: 'n', key: canary } }),
    ResponseValidationError,
  )
  expect(inspect(error) + JSON.stringify(error.headers)).not.toContain('canary')
})

it('a schema that quotes what it refuses quotes no secret of a request', () => {
  const model = defineModel({
    name: 'Request',
    kind: 'request',
    schema: z.object({
      preSharedKey: z.string().refine(() => false, { error: ({ input }) => `bad ${String(input)}` }),
    }),
  })
  expect(() => model.parse({ preSharedKey: canary })).toThrow(ValidationError)
  expect(() => model.parse({ preSharedKey: canary })).toThrow(/^(?!.*canary)/s)
})

it('a request with many secrets and many faults is refused in time', () => {
  const schema = z.array(z.object({ preSharedKey: z.string().min(100), name: z.number() }))
  const model = defineModel({ name: 'Request', kind: 'request', schema })
  const value = Array.from({ length: 300 }, (_, index) => ({ preSharedKey: `${canary}-${index}`, name: 'n' }))
  const start = performance.now()
  expect(() => model.parse(value)).toThrow(ValidationError)
  expect(performance.now() - start).toBeLessThan(5000)
})
