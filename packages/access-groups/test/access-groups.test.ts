import { NotFoundError } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { accessGroupDraft } from '../src/index.ts'
import { connect } from './connect.ts'
import { group, groupRequest, pageOf } from './samples.ts'

describe('patch', () => {
  it('writes back what is not named, and nothing that only answers hold', async () => {
    const added = { addedLater: 'unknown to this version' }
    const answer = {
      ...group,
      ...added,
      source: group.source?.map((item) => ({ ...item, ...added })),
      destination: group.destination?.map((item) => ({ ...item, ...added })),
    }
    await using connection = await connect([
      [200, answer],
      [200, answer],
    ])
    const { client, sent } = connection
    expect(await client.accessGroups.patch('7', { name: 'New' })).toEqual(answer)
    expect(sent).toEqual([
      { method: 'GET', path: '/access-groups/7', body: undefined },
      { method: 'PUT', path: '/access-groups/7', body: { ...groupRequest, name: 'New' } },
    ])
  })

  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect([
      [200, group],
      [200, group],
    ])
    await connection.client.accessGroups.patch('7', {
      description: null,
      source: [{ type: 'USER_GROUP', allCovered: true }],
    })
    const { description: _description, ...kept } = groupRequest
    expect(connection.sent[1]?.body).toEqual({ ...kept, source: [{ type: 'USER_GROUP', allCovered: true }] })
  })

  it('has its draft for own use', () => {
    expect(accessGroupDraft(group)).toEqual(groupRequest)
  })
})

describe('findByName', () => {
  it('takes any case and reads no page after the hit', async () => {
    const another = { ...group, id: '8', name: 'Another' }
    await using connection = await connect([
      [200, pageOf([group], 0, 3)],
      [200, pageOf([another], 1, 3)],
    ])
    const { client, sent } = connection
    expect(await client.accessGroups.findByName('ANOTHER')).toEqual(another)
    expect(sent.map(({ path }) => path)).toEqual([
      '/access-groups?page=0&size=1000',
      '/access-groups?page=1&size=1000',
    ])
  })

  it('is undefined when there is none', async () => {
    await using connection = await connect([[200, pageOf([group])]])
    expect(await connection.client.accessGroups.findByName('nobody')).toBeUndefined()
  })
})

describe('sources and destinations', () => {
  it('are removed by type, by parent, or one by one', async () => {
    await using connection = await connect(Array.from({ length: 4 }, () => [200, group]))
    const { client, sent } = connection
    const { sources, destinations } = client.accessGroups
    await sources.remove('7', 'NETWORK')
    await sources.remove('7', 'USER_GROUP', { childId: '3' })
    await destinations.remove('7', 'NETWORK_SERVICE', { parentId: '1' })
    await destinations.remove('7', 'NETWORK_SERVICE', { parentId: '1', childId: '12', timeout: 5000 })
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /access-groups/7/source?type=NETWORK',
      'DELETE /access-groups/7/source?type=USER_GROUP&childId=3',
      'DELETE /access-groups/7/destination?type=NETWORK_SERVICE&parentId=1',
      'DELETE /access-groups/7/destination?type=NETWORK_SERVICE&parentId=1&childId=12',
    ])
  })

  it.each(['sources', 'destinations'] as const)(
    'does not remove all %s for an id that got lost',
    async (side) => {
      await using connection = await connect([])
      const { client, sent } = connection
      // As a caller without type checks would have it.
      const lost: object = { parentId: '', childId: undefined }
      await expect(client.accessGroups[side].remove('7', 'NETWORK_SERVICE', lost)).rejects.toMatchObject({
        origin: 'client',
        issues: [{ path: 'parentId' }, { path: 'childId' }],
      })
      expect(sent).toEqual([])
    },
  )

  it.each(['sources', 'destinations'] as const)(
    'adds to the %s once, whatever becomes of the answer',
    async (side) => {
      await using connection = await connect(['cut'])
      const { client, sent } = connection
      const adding = client.accessGroups[side].add('7', { type: 'NETWORK_SERVICE', allCovered: true })
      await expect(adding).rejects.toMatchObject({ outcome: 'unknown' })
      expect(sent).toHaveLength(1)
    },
  )

  it('sends nothing for a type that the side does not have', async () => {
    await using connection = await connect([])
    const { client, sent } = connection
    // As a caller without type checks would have it.
    const type: string = 'HOST'
    await expect(client.accessGroups.destinations.remove('7', type as 'HOST_SERVICE')).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'type' }],
    })
    await expect(
      client.accessGroups.destinations.add('7', { type: type as 'HOST_SERVICE', allCovered: true }),
    ).rejects.toMatchObject({ origin: 'client', issues: [{ path: 'type' }] })
    expect(sent).toEqual([])
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connect([[404], [404]])
    const { accessGroups } = connection.client
    await expect(accessGroups.get('9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(accessGroups.delete('9')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('has what the API says of a refused body', async () => {
    const refusal = {
      errorDetails: { name: [{ errorCode: '1-1', message: 'Name is taken' }] },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    }
    await using connection = await connect([[400, refusal]])
    await expect(connection.client.accessGroups.create(groupRequest)).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'api',
      issues: [{ path: 'name', message: 'Name is taken' }],
    })
  })

  it('sends nothing for a body that cannot be', async () => {
    await using connection = await connect([])
    const { client, sent } = connection
    // As a caller without type checks would have it.
    const body: object = { name: 'Nothing', source: [{ type: 'USER_GROUP' }], destination: [] }
    await expect(client.accessGroups.create(body as typeof groupRequest)).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'source[0].allCovered' }],
    })
    expect(sent).toEqual([])
  })
})
