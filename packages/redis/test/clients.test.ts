import { describe, expect, it } from 'vitest'
import { redisTokenStore, type RedisClient } from '../src/index.ts'
import { createScriptedAdapter } from './support/scripted-adapter.ts'
import { key } from './support/tokens.ts'

/** What is not a client in the eyes of the compiler either. */
function createStore(client: unknown): unknown {
  return redisTokenStore(client as RedisClient)
}

describe('clients of Redis', () => {
  it.each([undefined, null, 'redis://localhost', {}, { evalSha: true, eval: true }, { evalsha: () => 1 }])(
    'refuses %j',
    (client) => {
      expect(() => createStore(client)).toThrow(
        expect.objectContaining({
          code: 'OPTION_INVALID',
          hint: expect.stringContaining('Pass a client of `redis`') as string,
        }) as Error,
      )
    },
  )

  it.each(['', 'a{b', 'a}b', 1])('refuses the key prefix %j', (keyPrefix) => {
    const options = { keyPrefix } as { keyPrefix: string }
    expect(() =>
      redisTokenStore(
        createScriptedAdapter(async () => []),
        options,
      ),
    ).toThrow(/"keyPrefix"/)
  })

  it('refuses an option that does not exist', () => {
    const options = { prefix: 'a' } as object
    expect(() =>
      redisTokenStore(
        createScriptedAdapter(async () => []),
        options,
      ),
    ).toThrow(/prefix/)
  })

  it('sends a script by its digest, and whole where the server does not have it', async () => {
    const adapter = createScriptedAdapter(async ([name]) => {
      if (name === 'EVALSHA') throw new Error('NOSCRIPT No matching script. Please use EVAL.')
      return []
    })
    expect(await redisTokenStore(adapter).read(key)).toBeUndefined()
    const [byDigest, whole] = adapter.commands
    expect(byDigest?.slice(0, 3)).toEqual(['EVALSHA', expect.stringMatching(/^[0-9a-f]{40}$/), '1'])
    expect(whole?.slice(0, 3)).toEqual(['EVAL', expect.stringContaining("'GET'"), '1'])
    expect(whole?.[3]).toMatch(/^cc:\{[0-9a-f]{32}\}:token$/)
    expect(adapter.commands).toHaveLength(2)
  })

  it('sends a script once where it fails for another reason', async () => {
    const adapter = createScriptedAdapter(() => Promise.reject(new Error('OOM command not allowed')))
    await expect(redisTokenStore(adapter).read(key)).rejects.toThrow(/rejected a command with OOM\./)
    expect(adapter.commands).toHaveLength(1)
  })

  it('passes an adapter the key by which a cluster finds the server', async () => {
    const keys: string[] = []
    const adapter = createScriptedAdapter(async (_command, first) => {
      keys.push(first)
      return []
    })
    await redisTokenStore(adapter, { keyPrefix: 'production' }).read(key)
    expect(keys).toEqual([expect.stringMatching(/^production:\{[0-9a-f]{32}\}:token$/)])
  })

  it('reads replies of clients that return buffers in place of strings', async () => {
    const adapter = createScriptedAdapter(async () => [Buffer.from('granted'), Buffer.from('7')])
    expect(await redisTokenStore(adapter).withLock(key, async ({ fence }) => fence)).toBe(7)
  })
})
