import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  clientCredentials,
  fileTokenStore,
  memoryTokenStore,
  profileCredentials,
  type TokenStore,
} from '@cloudconnexa/auth'
import { saveProfile } from '@cloudconnexa/auth/profiles'
import { consoleLogger, gotTransport } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { nodeTransport } from '@cloudconnexa/core/node'
import { undiciTransport } from '@cloudconnexa/core/undici'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { CloudConnexaClient } from '../../src/index.ts'

const keys = Array.from({ length: 4 }, (_, number) => ({
  clientId: `key-${String(number)}.emulator`,
  clientSecret: `secret-${String(number)}`,
}))
const workers = 12
const figures: Record<string, number> = { rotations: 0, calls: 0, failed: 0 }

reportFigures('key-rotation', () => figures)

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-rotation-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const getProfilePath = (): string => join(folder, 'profiles.json')

async function putKey(emulator: Emulator, number: number): Promise<void> {
  await saveProfile('work', { ...getKeyPair(number), baseUrl: emulator.url }, { file: getProfilePath() })
}

function getKeyPair(number: number): (typeof keys)[number] {
  const pair = keys[number]
  if (pair === undefined) throw new Error('There is no such key.')
  return pair
}

function createClient(tokenStore: TokenStore, transport?: Transport): CloudConnexaClient {
  return new CloudConnexaClient({
    auth: clientCredentials({
      credentials: profileCredentials('work', { file: getProfilePath() }),
      tokenStore,
    }),
    logger: consoleLogger('error'),
    ...(transport === undefined ? { proxy: false } : { transport }),
  })
}

describe.each([
  ['got', 'memory', () => gotTransport({ proxy: false }), () => memoryTokenStore()],
  [
    'node',
    'file',
    () => nodeTransport({ proxy: false }),
    () => fileTokenStore({ path: join(folder, 'token.json') }),
  ],
  ['undici', 'memory', () => undiciTransport({ proxy: false }), () => memoryTokenStore()],
])(
  'traffic that never stops, over %s and with a %s store,',
  (_transport, _store, createTransport, createStore) => {
    it('loses no call while keys are replaced and revoked one after the other', async () => {
      await using emulator = await startEmulator({ apiKeys: keys, rateLimit: 'off' })
      await putKey(emulator, 0)
      const chosen = createTransport()
      await using client = createClient(createStore(), chosen)
      const traffic = { calls: 0 }
      const stopping = new AbortController()
      const failures: unknown[] = []
      const work = async (worker: number): Promise<void> => {
        for (let round = 0; !stopping.signal.aborted; round += 1) {
          traffic.calls += 1
          try {
            if (worker % 3 === 0)
              await client.networks.create({ name: `network-${String(worker)}-${String(round)}` })
            else await client.regions.list()
          } catch (error) {
            failures.push(error)
          }
        }
      }
      const running = Array.from({ length: workers }, (_, worker) => work(worker))
      const pass = async (count: number): Promise<void> => {
        const until = traffic.calls + count
        while (traffic.calls < until) await new Promise((resolve) => setImmediate(resolve))
      }
      await pass(100)
      for (let key = 1; key < keys.length; key += 1) {
        await putKey(emulator, key)
        emulator.apiKeys.revoke(getKeyPair(key - 1).clientId)
        await pass(100)
      }
      stopping.abort()
      await Promise.all(running)
      figures['rotations'] = (figures['rotations'] ?? 0) + keys.length - 1
      figures['calls'] = (figures['calls'] ?? 0) + traffic.calls
      figures['failed'] = (figures['failed'] ?? 0) + failures.length
      expect(failures).toEqual([])
      // No create was carried out twice.
      const creates = emulator.requests
        .list({ method: 'POST', path: '/api/v1/networks' })
        .filter(({ status = 0 }) => status === 201)
      expect(await client.networks.list().toArray()).toHaveLength(creates.length)
      await client.close()
      await chosen.close?.()
    })
  },
)

describe('a new client ID', () => {
  it('starts with rate limits that are not known yet', async () => {
    await using emulator = await startEmulator({ apiKeys: keys })
    await putKey(emulator, 0)
    await using client = createClient(memoryTokenStore())
    await client.regions.list()
    expect((await client.limits()).read.capacity).toBe(100)
    await putKey(emulator, 1)
    emulator.apiKeys.revoke(getKeyPair(0).clientId)
    // The call that meets the refusal goes on with the permit of the old key.
    await client.regions.list()
    expect((await client.limits()).read).toMatchObject({ capacity: undefined, inFlight: 0 })
    await client.regions.list()
    expect((await client.limits()).read.capacity).toBe(100)
  })
})
