import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../support/report-figures.ts'
import type { ServiceContext } from '../../../src/service.ts'
import { createTestClient } from '../../support/create-test-client.ts'
import {
  type ScriptedResponse,
  type ReceivedRequest,
  startScriptedServer,
} from '../../support/scripted-server.ts'
import {
  createThing,
  deleteThing,
  getThing,
  patchThing,
  startThing,
  updateThing,
} from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }
const body = { name: 'one' }

/** What goes wrong with the first request, and whether the server does what it asks for all the same. */
interface Trouble {
  readonly response: ScriptedResponse
  readonly isApplied: boolean
  /** The request was provably not processed, so it may be sent again whatever it is. */
  readonly isRefused?: true
  /** The status says that it was done, though the rest of the response is lost. */
  readonly isReported?: true
}

const lostResponses: readonly (readonly [string, ScriptedResponse])[] = [
  ['a connection that is cut', 'reset'],
  ['408', { status: 408 }],
  ['460', { status: 460 }],
  ['499', { status: 499 }],
  ['500', { status: 500 }],
  ['502', { status: 502, body: '<html>' }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['522', { status: 522 }],
  ['no response in time', 'hang'],
]

const brokenBody: ScriptedResponse = (response) => {
  response.writeHead(200, { 'content-length': '99' }).write('{"id"', () => response.destroy())
}

const troubles: readonly (readonly [string, Trouble])[] = [
  ['429', { response: { status: 429 }, isApplied: false, isRefused: true }],
  ['401', { response: { status: 401 }, isApplied: false, isRefused: true }],
  ['421', { response: { status: 421 }, isApplied: false, isRefused: true }],
  ['425', { response: { status: 425 }, isApplied: false, isRefused: true }],
  ...lostResponses.map(
    ([name, response]) => [`${name}, nothing done`, { response, isApplied: false }] as const,
  ),
  ...lostResponses.map(([name, response]) => [`${name}, but done`, { response, isApplied: true }] as const),
  ['a body that breaks off', { response: brokenBody, isApplied: true, isReported: true }],
]

const calls: Readonly<Record<string, (context: ServiceContext) => PromiseLike<unknown>>> = {
  GET: (context) => context.execute(getThing, { id: '1' }),
  PUT: (context) => context.execute(updateThing, { id: '1', body }),
  DELETE: (context) => context.execute(deleteThing, { id: '1' }),
  PATCH: (context) => context.execute(patchThing, { id: '1', body }),
  POST: (context) => context.execute(createThing, { body }),
  'repeatable POST': (context) => context.execute(startThing, { id: '1' }),
}

const figures = { cases: 0, postsAppliedTwice: 0, givenUpWithoutNeed: 0, told: 0 }
reportFigures('retry-matrix', () => figures)

/** A server that does what it is asked for, but for the first request, and counts what it has done. */
async function startApplyingServer({ response, isApplied }: Trouble) {
  const applied: string[] = []
  let isThere = true
  const apply = ({ method }: ReceivedRequest): ScriptedResponse => {
    applied.push(method)
    if (method !== 'DELETE') return { body: thing }
    const found = isThere
    isThere = false
    return { status: found ? 204 : 404 }
  }
  const server = await startScriptedServer((request, index) => {
    if (index > 0) return apply(request)
    if (isApplied) apply(request)
    return response
  })
  return { server, applied }
}

/** The error of a call whose first request meets some trouble; `undefined` where it succeeds. */
async function catchCallError(
  call: (context: ServiceContext) => PromiseLike<unknown>,
  trouble: Trouble,
): Promise<{ readonly error: unknown; readonly applied: number; readonly arrived: number }> {
  const { server, applied } = await startApplyingServer(trouble)
  await using _ = server
  const counts = (error: unknown) => ({ error, applied: applied.length, arrived: server.requests.length })
  const ended = (promise: PromiseLike<unknown>): PromiseLike<unknown> =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    )
  if (trouble.response !== 'hang') {
    await using own = createVirtualClient(server.url)
    return counts(await ended(call(own.context)))
  }
  const clock = new VirtualClock()
  await using own = createTestClient(server.url, { clock, random: () => 0.5 })
  const result = ended(call(own.context))
  await server.received(1)
  await clock.advance(31_000)
  return counts(await result)
}

describe.each(Object.entries(calls))('%s', (method, call) => {
  // Nothing but the status is expected of these, and that has come.
  const needsNoBody = method === 'DELETE' || method === 'repeatable POST'

  it.each(troubles)('%s', async (_, trouble) => {
    const { error, applied, arrived } = await catchCallError(call, trouble)
    const isRepeatable = method !== 'POST' && method !== 'PATCH'
    const mayRepeat = isRepeatable || trouble.isRefused === true
    const isDone = trouble.isReported === true && needsNoBody
    figures.cases += 1
    if (!isRepeatable && applied > 1) figures.postsAppliedTwice += 1
    if (mayRepeat && error !== undefined) figures.givenUpWithoutNeed += 1
    if (mayRepeat) {
      expect(error).toBeUndefined()
      expect(arrived).toBe(isDone ? 1 : 2)
      expect(applied).toBe(trouble.isApplied && !isDone ? 2 : 1)
      return
    }
    expect(arrived).toBe(1)
    const [outcome, hint] = trouble.isReported
      ? ['applied', /carried out (?:create|patch)Thing.*GET \/things\)/]
      : ['unknown', /unknown whether (?:create|patch)Thing took effect.*GET \/things\)/]
    expect(error).toMatchObject({ outcome, isRetryable: false, hint: expect.stringMatching(hint) })
    figures.told += 1
  })
})
