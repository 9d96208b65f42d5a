import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { ResponseValidationError, ValidationError } from '@cloudconnexa/errors'
import { consoleLogger } from '../../src/index.ts'
import { defineModel } from '../../src/model.ts'
import { type Operation, operations } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createThing } from '../support/things-service.ts'
import { asUntyped } from '../support/as-untyped.ts'

const forged = 'a\ncloudconnexa error: forged\u001b[2J\u202e\u2028\u009b'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Keeps what is written to standard error, until the test ends. */
function captureLines(): string[] {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  return lines
}

function expectOneLine(text: string): void {
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
}

/** The check runs after the response was handed out, and loads the models first. */
async function waitUntil(isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !isDone(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
}

const model = defineModel<Readonly<Record<string, number>>>({
  name: 'Counts',
  kind: 'response',
  schema: z.record(z.string(), z.number()),
})
const getCounts = (id: string): Operation<object, Readonly<Record<string, number>>> =>
  operations(async () => ({ model }))({ id, method: 'GET', path: '/counts', response: 'model' })

describe('a key of a successful response', () => {
  it('forges no line of the default logger', async () => {
    await using server = await startScriptedServer([{ body: { [forged]: 'x' } }])
    const lines = captureLines()
    await using own = createTestClient(server.url, { validate: 'warn', logger: consoleLogger() })
    await own.context.execute(getCounts('getCounts'), {})
    await waitUntil(() => lines.length > 0)
    expect(lines).toEqual([expect.stringMatching(/^cloudconnexa warn: .* operation=getCounts path="a.*\n$/)])
    expectOneLine(lines.join('').slice(0, -1))
  })

  it('forges no line of an error', async () => {
    await using server = await startScriptedServer([{ body: { [forged]: 'x' } }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const error = await catchFailure(own.context.execute(getCounts('getCounts'), {}), ResponseValidationError)
    expectOneLine(error.message)
    expectOneLine(JSON.stringify(error.issues))
    expect(error.issues[0]?.path).toContain(String.raw`a\ncloudconnexa error: forged\u001b[2J`)
  })

  it('makes a message of bounded length, however long it is', async () => {
    await using server = await startScriptedServer([
      {
        body: Object.fromEntries([
          ['k'.repeat(100_000), 'x'],
          ['l'.repeat(100_000), 'x'],
        ]),
      },
    ])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const error = await catchFailure(own.context.execute(getCounts('getCounts'), {}), ResponseValidationError)
    expect(error.message.length).toBeLessThan(5000)
    expect(JSON.stringify(error.issues).length).toBeLessThan(5000)
  })
})

it('the name of an operation of a plugin forges no line', async () => {
  await using server = await startScriptedServer([{ status: 404 }])
  const lines = captureLines()
  await using own = createTestClient(server.url, { logger: consoleLogger('debug') })
  const error: unknown = await own.context
    .execute(getCounts(forged), {})
    .then(undefined, (reason: unknown) => reason)
  expectOneLine(String(error))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expectOneLine(line.replace(/\n$/, ''))
})

it.each([
  ['the name of a property', { body: asUntyped({ name: 'n', [forged]: 1 }) }],
  ['the name of an argument', asUntyped({ body: { name: 'n' }, [forged]: 1 })],
])('%s forges no line of an error', async (_, input) => {
  await using own = createTestClient('http://127.0.0.1:9')
  const error = await catchFailure(own.context.execute(createThing, input), ValidationError)
  expectOneLine(error.message)
  expectOneLine(error.issues.map(({ path, message }) => path + message).join(''))
  expect(error.message).toContain(String.raw`a\ncloudconnexa error: forged`)
})
