import { NotFoundError } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { devicePostureDraft } from '../src/index.ts'
import { connect } from './connect.ts'
import { pageOf, posture, postureRequest } from './samples.ts'

describe('patch', () => {
  it('writes back what is not named, and nothing that only answers hold', async () => {
    const added = { addedLater: 'unknown to this version' }
    const { windows, macos, linux } = posture
    const answer = {
      ...posture,
      ...added,
      windows: { ...windows, ...added, diskEncryption: { ...windows?.diskEncryption, ...added } },
      macos: { ...macos, ...added, version: { ...macos?.version, ...added } },
      linux: { ...linux, ...added },
    }
    await using connection = await connect([
      [200, answer],
      [200, answer],
    ])
    const { client, sent } = connection
    expect(await client.devicePostures.patch('7', { name: 'New' })).toEqual(answer)
    expect(sent).toEqual([
      { method: 'GET', path: '/device-postures/7', body: undefined },
      { method: 'PUT', path: '/device-postures/7', body: { ...postureRequest, name: 'New' } },
    ])
  })

  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect([
      [200, posture],
      [200, posture],
    ])
    await connection.client.devicePostures.patch('7', {
      description: null,
      macos: null,
      windows: { allowed: false },
    })
    const { description: _description, macos: _macos, ...kept } = postureRequest
    expect(connection.sent[1]?.body).toEqual({ ...kept, windows: { allowed: false } })
  })

  it('has its draft for own use', () => {
    expect(devicePostureDraft(posture)).toEqual(postureRequest)
  })
})

describe('findByName', () => {
  it('takes any case and reads no page after the hit', async () => {
    const another = { ...posture, id: '8', name: 'Another' }
    await using connection = await connect([
      [200, pageOf([posture], 0, 3)],
      [200, pageOf([another], 1, 3)],
    ])
    const { client, sent } = connection
    expect(await client.devicePostures.findByName('ANOTHER')).toEqual(another)
    expect(sent.map(({ path }) => path)).toEqual([
      '/device-postures?page=0&size=1000',
      '/device-postures?page=1&size=1000',
    ])
  })

  it('is undefined when there is none', async () => {
    await using connection = await connect([[200, pageOf([posture])]])
    expect(await connection.client.devicePostures.findByName('nobody')).toBeUndefined()
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connect([[404], [404]])
    const { devicePostures } = connection.client
    await expect(devicePostures.get('9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(devicePostures.delete('9')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('has what the API says of a refused body', async () => {
    const refusal = {
      errorDetails: { name: [{ errorCode: '1-1', message: 'Name is taken' }] },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    }
    await using connection = await connect([[400, refusal]])
    await expect(connection.client.devicePostures.create(postureRequest)).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'api',
      issues: [{ path: 'name', message: 'Name is taken' }],
    })
  })

  it('sends nothing for a body that cannot be', async () => {
    await using connection = await connect([])
    const { client, sent } = connection
    // As a caller without type checks would have it.
    const body: object = { name: 'Loose', windows: { antiviruses: ['HOMEMADE'] } }
    await expect(client.devicePostures.create(body as typeof postureRequest)).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'windows.antiviruses[0]' }],
    })
    expect(sent).toEqual([])
  })
})
