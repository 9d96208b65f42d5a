import { expect, it } from 'vitest'
import { memoryTokenStore, type TokenStore } from '../../src/index.ts'
import { createTokenClient } from '../support/token-client.ts'
import { issueTokens, startTokenServer } from '../support/token-server.ts'

const hour = 3_600_000

/** A store in memory that says that other processes share it; what it does takes no more than some turns of promises. */
function createSharedStore(): TokenStore {
  return { ...memoryTokenStore(), name: 'shared', withLock: (_key, work) => work({ fence: 1 }) }
}

/** Token requests of a client, when its token of twelve hours has reached the given part of its lifetime. */
async function countRequests(store: TokenStore, random: number, part: number): Promise<number> {
  await using server = await startTokenServer(issueTokens(12 * 3600))
  const { manager, runtime, token } = createTokenClient(
    server,
    { tokenStore: store },
    { random: () => random },
  )
  await token()
  runtime.clock.advance(part * 12 * hour)
  await token()
  // A renewal in the background begins when the store has been read.
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
  const { requests } = manager.statistics()
  await manager.close()
  return requests
}

it('processes that share a token look for the next one up to a twentieth of its lifetime earlier', async () => {
  expect(await countRequests(createSharedStore(), 0, 0.79)).toBe(1)
  expect(await countRequests(createSharedStore(), 0, 0.81)).toBe(2)
  expect(await countRequests(createSharedStore(), 0.9, 0.74)).toBe(1)
  expect(await countRequests(createSharedStore(), 0.9, 0.76)).toBe(2)
})

it('a token that nobody shares is renewed at 80 % of its lifetime', async () => {
  expect(await countRequests(memoryTokenStore(), 0.9, 0.79)).toBe(1)
  expect(await countRequests(memoryTokenStore(), 0.9, 0.81)).toBe(2)
})
