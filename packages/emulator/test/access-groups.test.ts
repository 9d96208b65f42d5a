import { describe, expect, it } from 'vitest'
import { startApi } from './support/api-client.ts'

const everyone = { type: 'USER_GROUP', allCovered: true }

/** A network and a host with a service each, and two user groups. */
async function workspace() {
  const api = await startApi()
  const create = async (path: string, body: object): Promise<string> => (await api.post(path, body)).body.id
  const network = await create('/networks', { name: 'office', routes: [{ value: '10.1.0.0/16' }] })
  const host = await create('/hosts', { name: 'server' })
  const below = `/networks/ip-services?networkId=${network}`
  const ids = {
    network,
    host,
    printers: await create(below, { name: 'printers', type: 'IP_SOURCE' }),
    files: await create(below, { name: 'files', type: 'SERVICE_DESTINATION' }),
    wiki: await create(`/networks/applications?networkId=${network}`, {
      name: 'wiki',
      routes: [{ value: 'wiki.example.com' }],
    }),
    shell: await create(`/hosts/ip-services?hostId=${host}`, { name: 'shell' }),
    one: await create('/user-groups', { name: 'one', allRegionsIncluded: true }),
    two: await create('/user-groups', { name: 'two', allRegionsIncluded: true }),
  }
  return { ...api, ids }
}

async function withGroup(choose: (ids: Ids) => object = () => ({})) {
  const api = await workspace()
  const body = { name: 'g', source: [everyone], destination: [everyone], ...choose(api.ids) }
  const created = await api.post('/access-groups', body)
  expect(created.status).toBe(201)
  const path = `/access-groups/${created.body.id}`
  const read = async () => (await api.get(path)).body
  return { ...api, group: created.body, path, read }
}

type Ids = Awaited<ReturnType<typeof workspace>>['ids']

describe('access groups', () => {
  it('begin with the built-in full mesh, which can be edited and deleted', async () => {
    const { get, put, delete: remove } = await startApi()
    const [mesh] = (await get('/access-groups')).body.content
    expect(mesh).toMatchObject({ name: 'Default Full Mesh Access', defaultGroup: true })
    expect(mesh.source).toContainEqual({ ...everyone, children: [] })
    const path = `/access-groups/${mesh.id}`
    const changed = await put(path, { name: 'mesh', source: [everyone], destination: [everyone] })
    expect(changed).toMatchObject({ status: 200, body: { id: mesh.id, name: 'mesh', defaultGroup: true } })
    expect(await remove(path)).toMatchObject({ status: 204, text: '' })
    expect((await get('/access-groups')).body.totalElements).toBe(0)
  })

  it('are created with parents and children as ids, and read back the same', async () => {
    const { group, read, ids } = await withGroup((known) => ({
      description: 'd',
      source: [{ type: 'USER_GROUP', allCovered: false, children: [known.one], parent: '' }],
      destination: [
        { type: 'NETWORK_SERVICE', allCovered: false, parent: known.network, children: [known.wiki] },
        { type: 'HOST_SERVICE', allCovered: true, parent: known.host },
        { type: 'PUBLISHED_SERVICE', allCovered: true },
      ],
    }))
    expect(group).toEqual({
      id: expect.any(String),
      name: 'g',
      description: 'd',
      defaultGroup: false,
      source: [{ type: 'USER_GROUP', allCovered: false, children: [ids.one] }],
      destination: [
        { type: 'NETWORK_SERVICE', allCovered: false, parent: ids.network, children: [ids.wiki] },
        { type: 'HOST_SERVICE', allCovered: true, parent: ids.host, children: [] },
        { type: 'PUBLISHED_SERVICE', allCovered: true, children: [] },
      ],
    })
    expect(await read()).toEqual(group)
  })

  it.each([
    ['an empty source', { source: [] }, 'source'],
    ['an empty destination', { destination: [] }, 'destination'],
    ['no source', { source: null }, 'source'],
    ['no choice of coverage', { source: [{ type: 'USER_GROUP' }] }, 'source[0].allCovered'],
    [
      'a source type that only destinations have',
      { source: [{ ...everyone, type: 'HOST_SERVICE' }] },
      'source[0].type',
    ],
    [
      'a destination type that only sources have',
      { destination: [{ ...everyone, type: 'HOST' }] },
      'destination[0].type',
    ],
    ['an unknown user group', { source: [{ ...everyone, children: ['x'] }] }, 'source[0].children'],
    ['a parent of a user group', { source: [{ ...everyone, parent: 'x' }] }, 'source[0].parent'],
    [
      'an unknown network',
      { source: [{ type: 'NETWORK_SERVICE', allCovered: true, parent: 'x' }] },
      'source[0].parent',
    ],
    [
      'an unknown host',
      { source: [everyone, { type: 'HOST', allCovered: true, parent: 'x' }] },
      'source[1].parent',
    ],
  ])('refuse %s, on creation and by PUT', async (_reason, part, key) => {
    const { post, put, path, emulator } = await withGroup()
    const body = { name: 'g', source: [everyone], destination: [everyone], ...part }
    const refusal = { status: 400, body: { errorDetails: { [key]: [{}] }, statusError: 'Bad Request' } }
    expect(await post('/access-groups', body)).toMatchObject(refusal)
    expect(await put(path, body)).toMatchObject(refusal)
    expect(emulator.state.accessGroups.size).toBe(2)
  })

  it('take as source only those services of a network that are of type IP_SOURCE', async () => {
    const { post, path, ids } = await withGroup()
    const add = (child: string) =>
      post(`${path}/source`, {
        type: 'NETWORK_SERVICE',
        allCovered: false,
        parent: ids.network,
        children: [child],
      })
    expect((await add(ids.printers)).status).toBe(200)
    for (const child of [ids.files, ids.wiki, ids.shell]) {
      expect(await add(child)).toMatchObject({ status: 400, body: { errorDetails: { children: [{}] } } })
    }
  })

  it('take as children only what lies below the parent', async () => {
    const { post, path, ids } = await withGroup()
    for (const [type, parent, child] of [
      ['HOST_SERVICE', ids.host, ids.wiki],
      ['NETWORK_SERVICE', ids.network, ids.shell],
      ['NETWORK_SERVICE', ids.network, 'unknown'],
    ]) {
      const answer = await post(`${path}/destination`, { type, allCovered: false, parent, children: [child] })
      expect(answer).toMatchObject({ status: 400, body: { errorDetails: { children: [{}] } } })
    }
  })
})

describe('source and destination', () => {
  it('grow by one entry, which the existing one of the same type and parent takes in', async () => {
    const { post, path, read, ids } = await withGroup()
    const entry = { type: 'NETWORK_SERVICE', allCovered: false, parent: ids.network }
    await post(`${path}/destination`, { ...entry, children: [ids.files] })
    const answer = await post(`${path}/destination`, { ...entry, children: [ids.wiki, ids.files] })
    expect(answer.status).toBe(200)
    expect(answer.body.destination).toEqual([
      { ...everyone, children: [] },
      { ...entry, children: [ids.files, ids.wiki] },
    ])
    expect(await read()).toEqual(answer.body)
    expect((await post('/access-groups/unknown/source', everyone)).status).toBe(404)
  })

  it('shrink by type, by type and parent, or by the one child, and answer with the group', async () => {
    const entry = { type: 'NETWORK_SERVICE', allCovered: false }
    const start = () =>
      withGroup(({ network, files, wiki, host }) => ({
        destination: [
          { ...entry, parent: network, children: [files, wiki] },
          { type: 'HOST_SERVICE', allCovered: true, parent: host },
        ],
      }))
    const { delete: remove, path, read, ids } = await start()
    const select = (query: string) => remove(`${path}/destination?${query}`)
    const host = { type: 'HOST_SERVICE', allCovered: true, parent: ids.host, children: [] }
    const network = { ...entry, parent: ids.network }

    const child = await select(`type=NETWORK_SERVICE&parentId=${ids.network}&childId=${ids.files}`)
    expect(child.status).toBe(200)
    expect(child.body.destination).toEqual([{ ...network, children: [ids.wiki] }, host])
    expect(await read()).toEqual(child.body)
    const otherParent = await select(`type=NETWORK_SERVICE&parentId=${ids.host}`)
    expect(otherParent.body.destination).toEqual(child.body.destination)
    const lastChild = await select(`type=NETWORK_SERVICE&parentId=${ids.network}&childId=${ids.wiki}`)
    expect(lastChild.body.destination).toEqual([host])
    expect((await select('type=HOST_SERVICE')).body.destination).toEqual([])

    const again = await start()
    const all = await again.delete(
      `${again.path}/destination?type=NETWORK_SERVICE&parentId=${again.ids.network}`,
    )
    expect(all.body.destination).toMatchObject([{ type: 'HOST_SERVICE' }])
    const sources = await again.delete(`${again.path}/source?type=USER_GROUP`)
    expect(sources).toMatchObject({ status: 200, body: { source: [] } })
  })

  it('lose a single user group without a parent being named', async () => {
    const {
      delete: remove,
      path,
      ids,
    } = await withGroup(({ one, two }) => ({
      source: [{ type: 'USER_GROUP', allCovered: false, children: [one, two] }],
    }))
    const answer = await remove(`${path}/source?type=USER_GROUP&childId=${ids.one}`)
    expect(answer.body.source).toEqual([{ type: 'USER_GROUP', allCovered: false, children: [ids.two] }])
  })

  it('are asked for with a type; only sources know NETWORK', async () => {
    const { delete: remove, path } = await withGroup()
    expect((await remove(`${path}/source?type=NETWORK`)).status).toBe(200)
    for (const query of ['', '?type=NETWORK']) {
      const answer = await remove(`${path}/destination${query}`)
      expect(answer).toMatchObject({ status: 400, body: { errorDetails: { type: [{}] } } })
    }
  })
})

describe('references in access groups', () => {
  const everything = ({ network, host, printers, wiki, shell, one, two }: Ids) => ({
    source: [
      { type: 'USER_GROUP', allCovered: false, children: [one, two] },
      { type: 'NETWORK_SERVICE', allCovered: false, children: [printers] },
      { type: 'HOST', allCovered: true, parent: host },
    ],
    destination: [
      { type: 'NETWORK_SERVICE', allCovered: false, parent: network, children: [wiki] },
      { type: 'HOST_SERVICE', allCovered: false, parent: host, children: [shell] },
      everyone,
    ],
  })
  const types = (items: readonly { readonly type: string }[]): string[] => items.map(({ type }) => type)

  it('disappear with the network and everything below it', async () => {
    const { delete: remove, read, ids } = await withGroup(everything)
    await remove(`/networks/${ids.network}`)
    const { source, destination } = await read()
    expect(types(source)).toEqual(['USER_GROUP', 'HOST'])
    expect(types(destination)).toEqual(['HOST_SERVICE', 'USER_GROUP'])
  })

  it('disappear with the host', async () => {
    const { delete: remove, read, ids } = await withGroup(everything)
    await remove(`/hosts/${ids.host}`)
    const { source, destination } = await read()
    expect(types(source)).toEqual(['USER_GROUP', 'NETWORK_SERVICE'])
    expect(types(destination)).toEqual(['NETWORK_SERVICE', 'USER_GROUP'])
  })

  it('disappear with an IP service, an application or a user group', async () => {
    const { delete: remove, read, ids } = await withGroup(everything)
    await remove(`/networks/ip-services/${ids.printers}`)
    await remove(`/networks/applications/${ids.wiki}`)
    await remove(`/hosts/ip-services/${ids.shell}`)
    await remove(`/user-groups/${ids.one}`)
    const { source, destination } = await read()
    expect(source).toEqual([
      { type: 'USER_GROUP', allCovered: false, children: [ids.two] },
      { type: 'HOST', allCovered: true, parent: ids.host, children: [] },
    ])
    expect(types(destination)).toEqual(['USER_GROUP'])
  })
})
