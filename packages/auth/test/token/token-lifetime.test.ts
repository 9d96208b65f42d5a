import { describe, expect, it } from 'vitest'
import { fileTokenStore } from '../../src/index.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { createTokenClient } from '../support/token-client.ts'
import { startTokenServer, issueTokens, type TokenServer } from '../support/token-server.ts'

const folder = useTempFolder()
const second = 1000
const hour = 3600 * second
const day = 24 * hour

/** A server whose tokens have this `expires_in`, as JSON. */
function startServer(expiresIn: string): Promise<TokenServer> {
  return startTokenServer(
    (_request, response, number) =>
      void response.end(`{"access_token":"token-${String(number)}","expires_in":${expiresIn}}`),
  )
}

describe('expires_in', () => {
  it.each([
    ['43199', 43_199 * second],
    ['3600.5', 3600.5 * second],
    ['"3600"', hour],
    ['" 3600 "', hour],
    ['"3600.0"', hour],
    ['null', 5 * 60 * second],
    ['0.25', second],
    ['1e-300', second],
    ['86400', day],
    ['86401', day],
    ['315360000', day],
    ['"315360000"', day],
    ['4102444800000', day],
  ])('of %s gives a lifetime of %d ms', async (expiresIn, lifetime) => {
    await using server = await startServer(expiresIn)
    const { authenticator, runtime } = createTokenClient(server)
    const token = await authenticator.getToken(new AbortController().signal)
    expect(token.expiresAt - runtime.clock.now()).toBe(lifetime)
  })

  it.each([
    '0',
    '-0',
    '-1',
    '1e300',
    '1e308',
    '1e999',
    '"0"',
    '"-5"',
    '"soon"',
    '""',
    '" "',
    '"1e3"',
    '"0x10"',
    '"Infinity"',
    'true',
    '[3600]',
    '{}',
    '"99999999999999999999"',
  ])('of %s is refused, with one token request for all calls', async (expiresIn) => {
    await using server = await startServer(expiresIn)
    const { fail } = createTokenClient(server)
    const errors = await Promise.all(Array.from({ length: 100 }, () => fail()))
    for (let call = 0; call < 20; call += 1) errors.push(await fail())
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['TOKEN_REQUEST_FAILED']))
    expect(errors[0]).toMatchObject({ outcome: 'not-sent', isRetryable: false })
    expect(server.seen).toHaveLength(1)
  })

  it.each(['0.001', '1e-9', '0.9'])(
    'does not cost one token request for each call when it is %s',
    async (expiresIn) => {
      await using server = await startServer(expiresIn)
      const { token, runtime } = createTokenClient(server)
      for (let call = 0; call < 100; call += 1) {
        await token()
        runtime.clock.advance(5)
      }
      expect(server.seen).toHaveLength(1)
    },
  )
})

describe.each(['memory', 'file'])('a token in a %s store', (store) => {
  const tokenStore = () =>
    store === 'file' ? { tokenStore: fileTokenStore({ path: folder().file('token.json') }) } : {}

  it('does not live longer when the clock is set back by an hour', async () => {
    await using server = await startTokenServer(issueTokens(10))
    const { token, runtime } = createTokenClient(server, tokenStore())
    expect(await token()).toBe('token-1')
    runtime.clock.stepWallTime(-hour)
    expect(await token()).toBe('token-1')
    runtime.clock.advance(11 * second)
    expect(await token()).toBe('token-2')
    expect(await token()).toBe('token-2')
    expect(server.seen).toHaveLength(2)
  })

  it.each([hour, day, 10 * 365 * day])(
    'is renewed at most once when the clock is set forward by %d ms',
    async (step) => {
      await using server = await startTokenServer(issueTokens(3600))
      const { token, runtime } = createTokenClient(server, tokenStore())
      await token()
      runtime.clock.stepWallTime(step)
      for (let call = 0; call < 10; call += 1) await token()
      expect(await token()).toBe('token-2')
      runtime.clock.stepWallTime(-step)
      for (let call = 0; call < 10; call += 1) expect(await token()).toBe('token-2')
      expect(server.seen).toHaveLength(2)
      runtime.clock.advance(hour)
      expect(await token()).toBe('token-3')
    },
  )

  it('is renewed once in all when the clock is set back and forth all the time', async () => {
    await using server = await startTokenServer(issueTokens(43_200))
    const { token, runtime } = createTokenClient(server, tokenStore())
    for (let swing = 0; swing < 50; swing += 1) {
      runtime.clock.stepWallTime(swing % 2 === 0 ? day : -day)
      runtime.clock.advance(second)
      await token()
    }
    expect(server.seen.length).toBeLessThanOrEqual(2)
  })

  it('ends when the clock goes forward while the machine sleeps', async () => {
    await using server = await startTokenServer(issueTokens(3600))
    const { token, runtime } = createTokenClient(server, tokenStore())
    await token()
    // A sleeping machine counts wall time only.
    runtime.clock.stepWallTime(8 * hour)
    expect(await token()).toBe('token-2')
  })
})
