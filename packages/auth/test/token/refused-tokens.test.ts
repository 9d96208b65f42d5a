import { describe, expect, it } from 'vitest'
import { memoryTokenStore } from '../../src/index.ts'
import { createTokenClient, type TokenClient } from '../support/token-client.ts'
import { startTokenServer, issueTokens } from '../support/token-server.ts'

const minute = 60_000
const hour = 60 * minute

/** The API accepts the token that is handed out. */
async function accept({ authenticator }: TokenClient, isReplacement: boolean = false): Promise<void> {
  authenticator.confirm?.(await authenticator.getToken(new AbortController().signal), isReplacement)
}

describe('a refused token', () => {
  it('is replaced once for the call when the API had issued it for this program', async () => {
    await using server = await startTokenServer()
    const { refuse, token } = createTokenClient(server)
    expect(await refuse()).toBeUndefined()
    expect(await token()).toBe('token-2')
  })

  it('is stale when it came from a store, because others may have had it revoked', async () => {
    await using server = await startTokenServer()
    const tokenStore = memoryTokenStore()
    await createTokenClient(server, { tokenStore }).token()
    const { refuse, token } = createTokenClient(server, { tokenStore })
    expect(await refuse()).toEqual({ kind: 'stale' })
    expect(await token()).toBe('token-2')
    // And that one does count.
    expect(await refuse()).toBeUndefined()
    expect(server.seen).toHaveLength(2)
  })

  it.each([
    ['while the program ran', 0, hour],
    ['while the machine slept', hour, 0],
  ])('that had ended %s is stale', async (_name, slept, ran) => {
    await using server = await startTokenServer(issueTokens(3600))
    const { authenticator, runtime } = createTokenClient(server)
    const token = await authenticator.getToken(new AbortController().signal)
    runtime.clock.stepWallTime(slept)
    runtime.clock.advance(ran)
    expect(await authenticator.invalidate(token)).toEqual({ kind: 'stale' })
  })

  it('is stale when it has been replaced meanwhile', async () => {
    await using server = await startTokenServer(issueTokens(3600))
    const { authenticator, runtime, token } = createTokenClient(server)
    const first = await authenticator.getToken(new AbortController().signal)
    runtime.clock.advance(hour - minute)
    expect(await token()).toBe('token-2')
    expect(await authenticator.invalidate(first)).toEqual({ kind: 'stale' })
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it('has one verdict for all the calls that were sent with it', async () => {
    await using server = await startTokenServer()
    const { authenticator } = createTokenClient(server)
    const token = await authenticator.getToken(new AbortController().signal)
    const verdicts = await Promise.all(Array.from({ length: 100 }, () => authenticator.invalidate(token)))
    expect(new Set(verdicts)).toEqual(new Set([undefined]))
  })
})

describe('an API that refuses every token', () => {
  it('costs one replacement and then one token request in each pause', async () => {
    await using server = await startTokenServer()
    const { refuse, token, runtime } = createTokenClient(server)
    expect(await refuse()).toBeUndefined()
    for (const [index, pause] of [750, 1500, 3000, 6000, 12_000, 24_000, 45_000, 45_000].entries()) {
      expect(await refuse()).toEqual({ kind: 'kept', retryAfter: pause })
      runtime.clock.advance(pause - 1)
      for (let call = 0; call < 50; call += 1) expect(await refuse()).toEqual({ kind: 'kept', retryAfter: 1 })
      expect(await token()).toBe(`token-${index + 2}`)
      expect(server.seen).toHaveLength(index + 2)
      runtime.clock.advance(1)
      expect(await token()).toBe(`token-${index + 3}`)
    }
  })

  it('gets one request for another token from all calls that were waiting', async () => {
    await using server = await startTokenServer()
    const { refuse, token, runtime } = createTokenClient(server)
    await refuse()
    expect(await refuse()).toMatchObject({ kind: 'kept' })
    runtime.clock.advance(750)
    const all = await Promise.all(Array.from({ length: 100 }, () => token()))
    expect(new Set(all)).toEqual(new Set(['token-3']))
  })

  it('leaves calls the token that was kept when it issues no other one', async () => {
    await using server = await startTokenServer()
    const { refuse, token, runtime } = createTokenClient(server)
    await refuse()
    expect(await refuse()).toMatchObject({ kind: 'kept' })
    server.handler = (_request, response) => void response.writeHead(503).end()
    runtime.clock.advance(750)
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(3)
  })

  it('costs the same where it had accepted tokens before', async () => {
    await using server = await startTokenServer()
    const client = createTokenClient(server)
    await accept(client)
    expect(await client.refuse()).toBeUndefined()
    expect(await client.refuse()).toMatchObject({ kind: 'kept' })
    expect(server.seen).toHaveLength(2)
  })

  it('is trusted at once when it accepts the token that was kept', async () => {
    await using server = await startTokenServer()
    const client = createTokenClient(server)
    await client.refuse()
    expect(await client.refuse()).toMatchObject({ kind: 'kept' })
    await accept(client)
    expect(await client.token()).toBe('token-2')
    expect(await client.refuse()).toBeUndefined()
    await accept(client)
    expect(await client.token()).toBe('token-3')
  })

  it('starts anew after two minutes', async () => {
    await using server = await startTokenServer()
    const { refuse, runtime, token } = createTokenClient(server)
    expect(await refuse()).toBeUndefined()
    expect(await token()).toBe('token-2')
    runtime.clock.advance(2 * minute + 1)
    expect(await refuse()).toBeUndefined()
    expect(await refuse()).toMatchObject({ kind: 'kept' })
  })

  it('has the kept token removed from the store', async () => {
    await using server = await startTokenServer()
    const tokenStore = memoryTokenStore()
    const client = createTokenClient(server, { tokenStore })
    await client.refuse()
    expect(await client.refuse()).toMatchObject({ kind: 'kept' })
    expect(await createTokenClient(server, { tokenStore }).token()).toBe('token-3')
    expect(await client.token()).toBe('token-2')
  })

  it('keeps no token beyond its end', async () => {
    await using server = await startTokenServer(issueTokens(1))
    const { refuse, runtime, token } = createTokenClient(server)
    await refuse()
    expect(await refuse()).toMatchObject({ kind: 'kept' })
    runtime.clock.advance(1000)
    expect(await token()).toBe('token-3')
  })

  it.each([-hour, hour])('keeps it no longer or shorter because a clock is set by %d ms', async (step) => {
    await using server = await startTokenServer(issueTokens(43_200))
    const { refuse, runtime } = createTokenClient(server)
    await refuse()
    expect(await refuse()).toMatchObject({ kind: 'kept' })
    runtime.clock.stepWallTime(step)
    runtime.clock.advance(749)
    expect(await refuse()).toMatchObject({ kind: 'kept' })
    runtime.clock.advance(1)
    await refuse()
    expect(server.seen).toHaveLength(3)
  })
})

describe('an API that refuses a token for some operations and accepts it for others', () => {
  it('costs twenty token requests at first and one every three seconds from then on', async () => {
    await using server = await startTokenServer()
    const client = createTokenClient(server)
    const refuseAccepted = async (): Promise<unknown> => {
      await accept(client)
      return client.refuse()
    }
    for (let call = 0; call < 20; call += 1) expect(await refuseAccepted()).toBeUndefined()
    for (let call = 0; call < 20; call += 1) expect(await refuseAccepted()).toEqual({ kind: 'kept' })
    client.runtime.clock.advance(3000)
    expect(await refuseAccepted()).toBeUndefined()
    expect(await refuseAccepted()).toMatchObject({ kind: 'kept' })
  })

  it('is not suspected where replacing tokens has helped each time', async () => {
    await using server = await startTokenServer()
    const client = createTokenClient(server)
    for (let call = 0; call < 100; call += 1) {
      expect(await client.refuse()).toBeUndefined()
      await accept(client, true)
    }
  })
})
