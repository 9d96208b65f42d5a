import { describe, expect, it } from 'vitest'
import { AuthenticationError } from '@cloudconnexa/errors'
import type { AccessToken, TokenVerdict } from '../../../src/runtime.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { type ScriptedResponse, startScriptedServer } from '../../support/scripted-server.ts'
import {
  type StaticAuthenticator,
  createStaticAuthenticator,
} from '../../support/create-static-authenticator.ts'
import { createThing, deleteThing, getThing } from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const good: ScriptedResponse = { body: { id: '1', name: 'one' } }
const refusal: ScriptedResponse = { status: 401 }
const body = { name: 'one' }
const stale: TokenVerdict = { kind: 'stale' }

/** An authenticator that makes one verdict of each refusal after the other. */
function createJudgingAuthenticator(url: string, ...verdicts: readonly (TokenVerdict | undefined)[]) {
  const authenticator: StaticAuthenticator = createStaticAuthenticator(url)
  const confirmed: string[] = []
  const factory = () => ({
    ...authenticator,
    invalidate: async (token: AccessToken) => {
      await authenticator.invalidate(token)
      return verdicts[authenticator.invalidated.length - 1]
    },
    confirm: (token: AccessToken, isReplacement: boolean) => {
      confirmed.push(`${token.secret.reveal()}${isReplacement ? ' in place of another' : ''}`)
    },
  })
  return { factory, confirmed }
}

describe('a refused token that was stale', () => {
  it('does not use up the one replacement of a call', async () => {
    await using server = await startScriptedServer([refusal, refusal, good])
    const { factory: auth } = createJudgingAuthenticator(server.url, stale)
    await using own = createVirtualClient(server.url, { auth })
    const { attempts } = await own.context.execute(createThing, { body }).withResponse()
    expect(attempts).toBe(3)
  })

  it('may follow on one that was replaced', async () => {
    await using server = await startScriptedServer([refusal, refusal, refusal, good])
    const { factory: auth } = createJudgingAuthenticator(server.url, undefined, stale, stale)
    await using own = createVirtualClient(server.url, { auth })
    const { attempts } = await own.context.execute(deleteThing, { id: '1' }).withResponse()
    expect(attempts).toBe(4)
  })

  it('leaves one replacement and no more', async () => {
    await using server = await startScriptedServer([refusal])
    const { factory: auth } = createJudgingAuthenticator(server.url, stale)
    await using own = createVirtualClient(server.url, { auth })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error).toMatchObject({ attempts: 3, status: 401, outcome: 'refused' })
  })

  it('does not lead to more attempts than the call may have', async () => {
    await using server = await startScriptedServer([refusal])
    const { factory: auth } = createJudgingAuthenticator(
      server.url,
      ...Array.from({ length: 9 }, () => stale),
    )
    await using own = createVirtualClient(server.url, { auth })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error.attempts).toBe(5)
    const once = own.context.execute(getThing, { id: '1' }, { retry: false })
    expect((await catchFailure(once, AuthenticationError)).attempts).toBe(1)
  })
})

describe('a refused token that is kept', () => {
  it.each([
    ['for nobody knows how long', {}],
    ['for long', { retryAfter: 2001 }],
  ])('%s ends the call with the response of the API, which is not asked again', async (_name, time) => {
    await using server = await startScriptedServer([refusal, good])
    const { factory: auth } = createJudgingAuthenticator(server.url, { kind: 'kept', ...time })
    await using own = createVirtualClient(server.url, { auth })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error).toMatchObject({ attempts: 1, status: 401, outcome: 'refused' })
    expect(server.requests).toHaveLength(1)
  })

  it('for moments is waited for, once in a call, also by a POST', async () => {
    await using server = await startScriptedServer([refusal, good, refusal, refusal])
    const briefly: TokenVerdict = { kind: 'kept', retryAfter: 800 }
    const { factory: auth } = createJudgingAuthenticator(server.url, briefly, briefly, briefly)
    await using own = createVirtualClient(server.url, { auth })
    const { attempts, timing } = await own.context.execute(createThing, { body }).withResponse()
    expect(attempts).toBe(2)
    expect(timing.backoff).toBe(800)
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error.attempts).toBe(2)
  })

  it('is not waited for where the call has less time', async () => {
    await using server = await startScriptedServer([refusal, good])
    const { factory: auth } = createJudgingAuthenticator(server.url, { kind: 'kept', retryAfter: 800 })
    await using own = createVirtualClient(server.url, { auth })
    const call = own.context.execute(getThing, { id: '1' }, { timeout: 700 })
    expect(await catchFailure(call, AuthenticationError)).toMatchObject({ attempts: 1 })
  })

  it('after one that was replaced ends the call', async () => {
    await using server = await startScriptedServer([refusal])
    const { factory: auth } = createJudgingAuthenticator(server.url, undefined, {
      kind: 'kept',
      retryAfter: 800,
    })
    await using own = createVirtualClient(server.url, { auth })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), AuthenticationError)
    expect(error.attempts).toBe(2)
  })
})

describe('a token that the API accepts', () => {
  it('is reported, and one that it refuses or that meets another failure is not', async () => {
    await using server = await startScriptedServer([refusal, good, { status: 404 }, { status: 503 }, good])
    const { factory: auth, confirmed } = createJudgingAuthenticator(server.url)
    await using own = createVirtualClient(server.url, { auth })
    await own.context.execute(getThing, { id: '1' })
    expect(confirmed).toEqual(['token-2 in place of another'])
    await own.context.execute(getThing, { id: '1' }).catch(() => undefined)
    expect(confirmed).toHaveLength(1)
    await own.context.execute(getThing, { id: '1' })
    expect(confirmed).toEqual(['token-2 in place of another', 'token-2'])
  })
})
