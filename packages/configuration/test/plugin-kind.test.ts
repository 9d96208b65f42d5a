import type { AdditionalRoute } from '@cloudconnexa/emulator'
import { connectToEmulator } from '@cloudconnexa/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { readFiles } from '../src/files/read-files.ts'
import {
  createConfigurationSchemas,
  defineConfiguration,
  defineKind,
  type Kind,
  type KindReader,
  type ListedItem,
} from '../src/index.ts'
import { loadAllKinds } from '../src/kinds/load-all-kinds.ts'

interface Relay {
  readonly id: string
  readonly name: string
  readonly networkId: string
  readonly regionId: string
  readonly password: string
  readonly ports: readonly number[]
}

type RelayBody = Omit<Relay, 'id'>

/** A kind as a plugin would write it: with a service of its own, references and a secret. */
function createRelayKind(list = listRelays): Kind {
  return defineKind<Relay, RelayBody>({
    name: 'edgeRelay',
    title: 'edge relay',
    place: { folder: 'edge-relays' },
    key: 'name',
    level: 90,
    schema: async () => ({
      type: 'object',
      properties: {
        name: { type: 'string' },
        networkId: { type: 'string', 'x-reference': { kind: 'network' } },
        regionId: { type: 'string', 'x-reference': { kind: 'region' } },
        password: { type: 'string', 'x-secret': true },
        ports: { type: 'array', items: { type: 'integer', minimum: 1 } },
      },
      required: ['name', 'networkId'],
      additionalProperties: false,
    }),
    sets: ['ports'],
    list,
    draft: ({ name, networkId, regionId, password, ports }) => ({
      name,
      networkId,
      regionId,
      password,
      ports,
    }),
  })
}

async function listRelays({ context, options }: KindReader): Promise<readonly ListedItem<Relay>[]> {
  const relays = await context.request<readonly Relay[]>({ method: 'GET', path: '/edge/relays' }, options)
  return relays.map((item) => ({ item }))
}

let close: (() => Promise<void>) | undefined

afterEach(async () => {
  await close?.()
  close = undefined
})

async function openWithKind(kind: Kind) {
  const relays: Relay[] = []
  const route: AdditionalRoute = {
    method: 'GET',
    path: '/api/v1/edge/relays',
    handler: () => ({ status: 200, body: relays }),
  }
  const connection = await connectToEmulator(
    { configuration: defineConfiguration({ kinds: [kind] }) },
    { additionalRoutes: [route] },
  )
  close = () => connection.close()
  return { relays, ...connection }
}

describe('a kind of a plugin', () => {
  it('is exported and read like those of the package', async () => {
    const kind = createRelayKind()
    const { relays, emulator, client } = await openWithKind(kind)
    const { id: networkId } = emulator.state.create('networks', { name: 'office' })
    const relay = {
      id: '7',
      name: 'edge',
      networkId,
      regionId: 'us-east-1',
      password: 'hunter2',
      ports: [443, 80],
    }
    relays.push(relay)

    const files = await client.configuration.toFiles('folder', { kinds: ['edgeRelay'] })
    expect(files.get('edge-relays/edge.yaml')).toBe(
      [
        'name: edge',
        'network: office',
        'region: us-east-1',
        'password: ${secret:edge}',
        'ports:',
        '  - 80',
        '  - 443',
        '',
      ].join('\n'),
    )
    const account = await client.configuration.read({ kinds: ['edgeRelay'] })
    expect(account.objects[0]?.secrets.get('password')?.reveal()).toBe('hunter2')
    const { objects } = readFiles(files, await loadAllKinds([kind]), 'test')
    expect(objects.map(({ kind: name, key, properties }) => ({ kind: name, key, properties }))).toEqual(
      account.objects.map(({ kind: name, key, properties }) => ({ kind: name, key, properties })),
    )
  })

  it('has a JSON Schema', async () => {
    const schemas = await createConfigurationSchemas({ kinds: [createRelayKind()] })
    expect(schemas.get('edge-relays')?.properties?.['network']).toEqual({
      type: 'string',
      description: 'Name of a network.',
    })
    expect(Object.keys(schemas.get('cloudconnexa')?.properties ?? {})).toContain('edgeRelays')
  })

  it('cannot write while an account is read', async () => {
    const kind = createRelayKind(async ({ context }) => {
      await context.request({ method: 'POST', path: '/edge/relays', body: {} })
      return []
    })
    const { client, emulator } = await openWithKind(kind)
    await expect(client.configuration.read()).rejects.toMatchObject({ code: 'READ_ONLY' })
    expect(emulator.requests.list({ path: '/api/v1/edge/relays' })).toEqual([])
  })

  it('comes after its parent, whose name its children need', async () => {
    const relay = createRelayKind()
    const port: Kind = {
      ...relay,
      name: 'edgePort',
      place: { parent: 'edgeRelay', property: 'ports' },
    }
    const load = (...kinds: readonly Kind[]) => createConfigurationSchemas({ kinds })
    await expect(load(relay, port)).resolves.toBeDefined()
    await expect(load(port, relay)).rejects.toMatchObject({ code: 'OPTION_INVALID' })
    await expect(load(port)).rejects.toMatchObject({ code: 'OPTION_INVALID' })
  })

  it('needs a name and a place of its own', async () => {
    const { client } = await openWithKind({ ...createRelayKind(), place: { folder: 'networks' } })
    await expect(client.configuration.read()).rejects.toMatchObject({ code: 'OPTION_INVALID' })
  })
})
