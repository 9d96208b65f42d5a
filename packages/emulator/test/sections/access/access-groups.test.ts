import { describe, expect, it } from 'vitest'
import { everyone, startWithGroup } from '../../support/access-groups.ts'
import { notFound, startApi, unreadable } from '../../support/api-client.ts'

describe('access groups', () => {
  it('has a built-in full mesh, which can be edited and deleted', async () => {
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

  it('creates a group with parents and children as ids, and returns the same', async () => {
    const { group, read, ids } = await startWithGroup((known) => ({
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
    ['a source type that only destinations have', { source: [{ ...everyone, type: 'HOST_SERVICE' }] }],
    ['a destination type that only sources have', { destination: [{ ...everyone, type: 'HOST' }] }],
  ])('cannot read %s, on POST and PUT', async (_reason, wrong) => {
    const { group, post, put } = await startWithGroup()
    expect(await post('/access-groups', { ...group, ...wrong })).toMatchObject(unreadable)
    expect(await put(`/access-groups/${group.id}`, { ...group, ...wrong })).toMatchObject(unreadable)
  })

  it.each([
    ['an empty source', { source: [] }, 'source'],
    ['an empty destination', { destination: [] }, 'destination'],
    ['no source', { source: null }, 'source'],
    ['no choice of coverage', { source: [{ type: 'USER_GROUP' }] }, 'source[0].allCovered'],
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
  ])('rejects %s, on POST and PUT', async (_reason, part, key) => {
    const { post, put, path, emulator } = await startWithGroup()
    const body = { name: 'g', source: [everyone], destination: [everyone], ...part }
    const error = { status: 400, body: { errorDetails: { [key]: [{}] }, statusError: 'Bad Request' } }
    expect(await post('/access-groups', body)).toMatchObject(error)
    expect(await put(path, body)).toMatchObject(error)
    expect(emulator.state.accessGroups.size).toBe(2)
  })

  it('accepts as source only network services of type IP_SOURCE', async () => {
    const { post, path, ids } = await startWithGroup()
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

  it('accepts as children only what lies below the parent', async () => {
    const { post, path, ids } = await startWithGroup()
    for (const [type, parent, child] of [
      ['HOST_SERVICE', ids.host, ids.wiki],
      ['NETWORK_SERVICE', ids.network, ids.shell],
      ['NETWORK_SERVICE', ids.network, 'unknown'],
    ]) {
      const response = await post(`${path}/destination`, {
        type,
        allCovered: false,
        parent,
        children: [child],
      })
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { children: [{}] } } })
    }
  })
})

describe('source and destination of an access group', () => {
  it('merges an added entry with the one of the same type and parent', async () => {
    const { post, path, read, ids } = await startWithGroup()
    const entry = { type: 'NETWORK_SERVICE', allCovered: false, parent: ids.network }
    await post(`${path}/destination`, { ...entry, children: [ids.files] })
    const response = await post(`${path}/destination`, { ...entry, children: [ids.wiki, ids.files] })
    expect(response.status).toBe(200)
    expect(response.body.destination).toEqual([
      { ...everyone, children: [] },
      { ...entry, children: [ids.files, ids.wiki] },
    ])
    expect(await read()).toEqual(response.body)
    expect(await post('/access-groups/unknown/source', everyone)).toMatchObject(notFound)
  })

  it('removes entries by type, by type and parent, or a single child, and responds with the group', async () => {
    const entry = { type: 'NETWORK_SERVICE', allCovered: false }
    const start = () =>
      startWithGroup(({ network, files, wiki, host }) => ({
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

  it('removes a single user group without a parent', async () => {
    const {
      delete: remove,
      path,
      ids,
    } = await startWithGroup(({ one, two }) => ({
      source: [{ type: 'USER_GROUP', allCovered: false, children: [one, two] }],
    }))
    const response = await remove(`${path}/source?type=USER_GROUP&childId=${ids.one}`)
    expect(response.body.source).toEqual([{ type: 'USER_GROUP', allCovered: false, children: [ids.two] }])
  })

  it('requires a type; only sources accept NETWORK', async () => {
    const { delete: remove, path } = await startWithGroup()
    expect((await remove(`${path}/source?type=NETWORK`)).status).toBe(200)
    for (const query of ['', '?type=NETWORK']) {
      const response = await remove(`${path}/destination${query}`)
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { type: [{}] } } })
    }
  })
})
