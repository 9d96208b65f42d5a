import { describe, expect, it } from 'vitest'
import { ResponseValidationError } from '@cloudconnexa/errors'
import type { Logger } from '../../src/index.ts'
import { type LazyModel, operations } from '../../src/service.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createRecordingLogger } from '../support/create-recording-logger.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { getThing, getThings, modelLoads, startThing } from '../support/things-service.ts'

/** The check runs after the response was handed out, and loads the models first. */
async function waitForCheck(until: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_000 && !until(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
}

const wrong = { id: 5, name: 'n' }
const wrongPage = (request: string): object => ({
  content: [{ id: '1', name: request }, wrong],
  page: 0,
  size: 2,
  totalPages: 'one',
})

describe('off', () => {
  it('hands anything out and loads no models', async () => {
    await using server = await startScriptedServer([{ body: wrong }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { validate: 'off', logger })
    const before = modelLoads.count
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(wrong)
    await waitForCheck(() => false)
    expect(modelLoads.count).toBe(before)
    expect(logger.lines.filter(({ level }) => level === 'warn')).toEqual([])
  })

  it('overrides the option of the client when a call sets it', async () => {
    await using server = await startScriptedServer([{ body: wrong }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    expect(await own.context.execute(getThing, { id: '1' }, { validate: 'off' })).toEqual(wrong)
  })
})

describe('warn', () => {
  it('logs what differs after the response was handed out, each finding once', async () => {
    await using server = await startScriptedServer([{ body: wrong }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { validate: 'warn', logger })
    const warnings = (): readonly unknown[] => logger.lines.filter(({ level }) => level === 'warn')
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(wrong)
    expect(warnings()).toEqual([])
    await waitForCheck(() => warnings().length > 0)
    await own.context.execute(getThing, { id: '2' })
    await waitForCheck(() => warnings().length > 1)
    expect(warnings()).toMatchObject([{ fields: { operation: 'getThing', path: 'id' } }])
  })

  it('looks at the envelope and the first item only where the model has no check', async () => {
    await using server = await startScriptedServer([{ body: wrongPage('first is right') }])
    const logger = createRecordingLogger()
    await using own = createTestClient(server.url, { validate: 'warn', logger })
    const warnings = (): readonly unknown[] => logger.lines.filter(({ level }) => level === 'warn')
    const { content } = await own.context.execute(getThings, {})
    expect(content).toHaveLength(2)
    await waitForCheck(() => warnings().length > 0)
    expect(warnings()).toMatchObject([{ fields: { operation: 'getThings', path: 'totalPages' } }])
  })

  it('models that cannot be loaded are a warning', async () => {
    await using server = await startScriptedServer([{ body: {} }])
    const logger = createRecordingLogger()
    const broken = operations<{ readonly any: LazyModel<unknown> }>(() =>
      Promise.reject(new Error('no such module')),
    )({ id: 'broken', method: 'GET', path: '/broken', response: 'any' })
    await using own = createTestClient(server.url, { validate: 'warn', logger })
    await own.context.execute(broken, {})
    await waitForCheck(() => logger.lines.some(({ level }) => level === 'warn'))
    expect(logger.lines).toContainEqual({
      level: 'warn',
      message: 'a response could not be checked',
      fields: { operation: 'broken' },
    })
  })
})

describe('throw', () => {
  it('rejects with the paths of all that differs', async () => {
    await using server = await startScriptedServer([{ body: wrongPage('first is right') }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    const error = await catchFailure(own.context.execute(getThings, {}), ResponseValidationError)
    expect(error).toMatchObject({ code: 'RESPONSE_INVALID', operation: 'getThings' })
    expect(error.issues.map(({ path }) => path)).toEqual(['content[1].id', 'totalPages'])
    expect(server.requests).toHaveLength(1)
  })

  it('hands the response itself out when all is well, with what the model does not know', async () => {
    const body = { id: '1', name: 'n', extra: { deep: [1] } }
    await using server = await startScriptedServer([{ body }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    expect(await own.context.execute(getThing, { id: '1' })).toEqual(body)
  })

  it('has nothing to check where the response has no body', async () => {
    await using server = await startScriptedServer([{ status: 200 }])
    await using own = createTestClient(server.url, { validate: 'throw' })
    expect(await own.context.execute(startThing, { id: '1' })).toBeUndefined()
  })
})

it('a logger that throws does no harm', async () => {
  const fail = (): never => {
    throw new Error('the log is full')
  }
  const logger: Logger = { debug: fail, info: fail, warn: fail, error: fail }
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', note)
  await using server = await startScriptedServer([{ status: 500 }, { body: wrong }])
  await using own = createTestClient(server.url, { validate: 'warn', logger, retry: { baseDelay: 1 } })
  expect(await own.context.execute(getThing, { id: '1' })).toEqual(wrong)
  await waitForCheck(() => unhandled.length > 0)
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
  expect(server.requests).toHaveLength(2)
})
