import { startEmulator } from '@cloudconnexa/emulator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApiVersion, CloudConnexaClient, UnsupportedOperationError } from '../src/index.ts'

let emulator: Awaited<ReturnType<typeof startEmulator>>
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

function connect(apiVersion: ApiVersion): CloudConnexaClient {
  const { clientId, clientSecret, url: baseUrl } = emulator
  return new CloudConnexaClient({ clientId, clientSecret, baseUrl, apiVersion, proxy: false })
}

const bodies: readonly [
  string,
  ApiVersion,
  ApiVersion,
  (client: CloudConnexaClient) => PromiseLike<unknown>,
][] = [
  [
    'a property of the body itself',
    '1.1.1',
    '1.1.3',
    (client) => client.users.create({ username: 'u', groupId: 'g', secondaryGroupIds: ['h'] }),
  ],
  [
    'a property in a list',
    '1.2.0',
    '1.2.3',
    (client) =>
      client.networks.applications.create('n', {
        name: 'a',
        routes: [{ value: 'a.example' }, { value: 'b.example', exactMatch: true }],
      }),
  ],
  [
    'a property deep below',
    '1.2.0',
    '1.2.3',
    (client) =>
      client.networks.connectors.create('n', {
        name: 'c',
        vpnRegionId: 'r',
        ipSecConfig: {
          platform: 'AWS',
          authenticationType: 'SHARED_SECRET',
          ikeProtocol: { autoInitiate: true },
        },
      }),
  ],
]

it.each(bodies)(
  'refuses %s that the version does not have, before anything is sent',
  async (_, before, since, call) => {
    await using client = connect(before)
    const requests = emulator.requests.count()
    const error: unknown = await call(client).then(undefined, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(UnsupportedOperationError)
    expect(error).toMatchObject({ since, apiVersion: before, outcome: 'not-sent' })
    expect(emulator.requests.count()).toBe(requests)
    await using newer = connect(since)
    // The API refuses these made-up ids, but it is asked.
    await expect(call(newer)).rejects.not.toBeInstanceOf(UnsupportedOperationError)
    expect(emulator.requests.count()).toBeGreaterThan(requests)
  },
)

it('takes a body without newer properties whatever the version', async () => {
  await using client = connect('1.0')
  const network = await client.networks.create({ name: 'office' })
  await expect(
    client.networks.applications.create(network.id, { name: 'a', routes: [{ value: 'a.example' }] }),
  ).resolves.toBeDefined()
})
