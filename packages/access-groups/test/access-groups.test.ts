import { connect, formatRequests, testNamedResource } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftAccessGroup, accessGroups } from '../src/index.ts'
import { group, groupRequest } from './samples.ts'

const added = { addedLater: 'unknown to this version' }
const withMore = {
  ...group,
  ...added,
  source: group.source?.map((item) => ({ ...item, ...added })),
  destination: group.destination?.map((item) => ({ ...item, ...added })),
}

testNamedResource({
  definition: accessGroups,
  path: '/access-groups',
  sample: group,
  request: groupRequest,
  withMore,
  impossible: {
    request: { name: 'Nothing', source: [{ type: 'USER_GROUP' }], destination: [] },
    issue: 'source[0].allCovered',
  },
})

describe('patch', () => {
  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect({ accessGroups }, [
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
    expect(draftAccessGroup(group)).toEqual(groupRequest)
  })
})

describe('sources and destinations', () => {
  it('are removed by type, by parent, or one by one', async () => {
    await using connection = await connect(
      { accessGroups },
      Array.from({ length: 4 }, () => [200, group]),
    )
    const { client, sent } = connection
    const { sources, destinations } = client.accessGroups
    await sources.removeAll('7', { type: 'NETWORK' })
    await sources.remove('7', { type: 'USER_GROUP', childId: '3' })
    await destinations.removeAll('7', { type: 'NETWORK_SERVICE', parentId: '1' })
    const selection = { type: 'NETWORK_SERVICE', parentId: '1', childId: '12' } as const
    await destinations.remove('7', selection, { timeout: 5000 })
    expect(formatRequests(sent)).toEqual([
      'DELETE /access-groups/7/source?type=NETWORK',
      'DELETE /access-groups/7/source?type=USER_GROUP&childId=3',
      'DELETE /access-groups/7/destination?type=NETWORK_SERVICE&parentId=1',
      'DELETE /access-groups/7/destination?type=NETWORK_SERVICE&parentId=1&childId=12',
    ])
  })

  it.each(['sources', 'destinations'] as const)(
    'does not remove all %s for an id that got lost',
    async (side) => {
      await using connection = await connect({ accessGroups }, [])
      const { client, sent } = connection
      // As a caller without type checks would have it.
      const lost: object = { parentId: '', childId: undefined }
      const refusal = { origin: 'client', issues: [{ path: 'parentId' }, { path: 'childId' }] }
      const service = client.accessGroups[side]
      const selection = { type: 'NETWORK_SERVICE', childId: '', ...lost } as const
      await expect(service.remove('7', selection)).rejects.toMatchObject(refusal)
      await expect(service.removeAll('7', selection)).rejects.toMatchObject(refusal)
      expect(sent).toEqual([])
    },
  )

  it.each(['sources', 'destinations'] as const)('removes one of the %s only with its id', async (side) => {
    await using connection = await connect({ accessGroups }, [])
    const { client, sent } = connection
    const remove: unknown = Reflect.get(client.accessGroups[side], 'remove')
    if (typeof remove !== 'function') throw new TypeError('There is no method to call.')
    // As a caller without type checks would have it, and one of an earlier version.
    for (const selection of [{ type: 'NETWORK_SERVICE' }, 'NETWORK_SERVICE', {}, undefined]) {
      await expect(Reflect.apply(remove, client.accessGroups[side], ['7', selection])).rejects.toMatchObject({
        origin: 'client',
        outcome: 'not-sent',
      })
    }
    expect(sent).toEqual([])
  })

  it.each(
    (['sources', 'destinations'] as const).flatMap((side) =>
      [{ parent: '1' }, { parentID: '1' }, { id: '1' }, { parent: undefined }].map((wrong) => ({
        side,
        wrong,
      })),
    ),
  )('does not remove all $side for a property of another name: $wrong', async ({ side, wrong }) => {
    await using connection = await connect({ accessGroups }, [])
    const { client, sent } = connection
    const [name = ''] = Object.keys(wrong)
    const refusal = { origin: 'client', outcome: 'not-sent', issues: [{ path: `scope.${name}` }] }
    const scope = { type: 'NETWORK_SERVICE', ...wrong } as const
    await expect(client.accessGroups[side].removeAll('7', scope)).rejects.toMatchObject(refusal)
    await expect(client.accessGroups[side].remove('7', { ...scope, childId: '2' })).rejects.toMatchObject(
      refusal,
    )
    expect(sent).toEqual([])
  })

  it('removes one at most where an id is passed to removeAll', async () => {
    await using connection = await connect({ accessGroups }, [[200, group]])
    const { client, sent } = connection
    const selection = { type: 'USER_GROUP', childId: '3' } as const
    await client.accessGroups.sources.removeAll('7', selection)
    expect(formatRequests(sent)).toEqual(['DELETE /access-groups/7/source?type=USER_GROUP&childId=3'])
  })

  it.each(['sources', 'destinations'] as const)(
    'adds to the %s once, whatever becomes of the response',
    async (side) => {
      await using connection = await connect({ accessGroups }, ['cut'])
      const { client, sent } = connection
      const adding = client.accessGroups[side].add('7', { type: 'NETWORK_SERVICE', allCovered: true })
      await expect(adding).rejects.toMatchObject({ outcome: 'unknown' })
      expect(sent).toHaveLength(1)
    },
  )

  it('sends nothing for a type that the side does not have', async () => {
    await using connection = await connect({ accessGroups }, [])
    const { client, sent } = connection
    // As a caller without type checks would have it.
    const type: string = 'HOST'
    await expect(
      client.accessGroups.destinations.removeAll('7', { type: type as 'HOST_SERVICE' }),
    ).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'type' }],
    })
    await expect(
      client.accessGroups.destinations.add('7', { type: type as 'HOST_SERVICE', allCovered: true }),
    ).rejects.toMatchObject({ origin: 'client', issues: [{ path: 'type' }] })
    expect(sent).toEqual([])
  })
})
