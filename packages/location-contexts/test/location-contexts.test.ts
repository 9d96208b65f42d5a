import { NotFoundError } from '@cloudconnexa/core'
import { describe, expect, it } from 'vitest'
import { locationContextDraft } from '../src/index.ts'
import { connect } from './connect.ts'
import { pageOf, policy, policyRequest } from './samples.ts'

describe('patch', () => {
  it('writes back what is not named, and nothing that only answers hold', async () => {
    const added = { addedLater: 'unknown to this version' }
    const { ipCheck, countryCheck, defaultCheck } = policy
    const answer = {
      ...policy,
      ...added,
      ipCheck: { ...ipCheck, ...added, ips: ipCheck?.ips?.map((range) => ({ ...range, ...added })) },
      countryCheck: { ...countryCheck, ...added },
      defaultCheck: { ...defaultCheck, ...added },
    }
    await using connection = await connect([
      [200, answer],
      [200, answer],
    ])
    const { client, sent } = connection
    expect(await client.locationContexts.patch('7', { name: 'New' })).toEqual(answer)
    expect(sent).toEqual([
      { method: 'GET', path: '/location-contexts/7', body: undefined },
      { method: 'PUT', path: '/location-contexts/7', body: { ...policyRequest, name: 'New' } },
    ])
  })

  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect([
      [200, policy],
      [200, policy],
    ])
    await connection.client.locationContexts.patch('7', {
      description: null,
      countryCheck: null,
      ipCheck: { allowed: false, ips: [{ ip: '203.0.113.0/24' }] },
    })
    const { description: _description, countryCheck: _countryCheck, ...kept } = policyRequest
    expect(connection.sent[1]?.body).toEqual({
      ...kept,
      ipCheck: { allowed: false, ips: [{ ip: '203.0.113.0/24' }] },
    })
  })

  it('has its draft for own use', () => {
    expect(locationContextDraft(policy)).toEqual(policyRequest)
  })
})

describe('findByName', () => {
  it('takes any case and reads no page after the hit', async () => {
    const another = { ...policy, id: '8', name: 'Another' }
    await using connection = await connect([
      [200, pageOf([policy], 0, 3)],
      [200, pageOf([another], 1, 3)],
    ])
    const { client, sent } = connection
    expect(await client.locationContexts.findByName('ANOTHER')).toEqual(another)
    expect(sent.map(({ path }) => path)).toEqual([
      '/location-contexts?page=0&size=1000',
      '/location-contexts?page=1&size=1000',
    ])
  })

  it('is undefined when there is none', async () => {
    await using connection = await connect([[200, pageOf([policy])]])
    expect(await connection.client.locationContexts.findByName('nobody')).toBeUndefined()
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connect([[404], [404]])
    const { locationContexts } = connection.client
    await expect(locationContexts.get('9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(locationContexts.delete('9')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('has what the API says of a refused body', async () => {
    const refusal = {
      errorDetails: { name: [{ errorCode: '1-1', message: 'Name is taken' }] },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    }
    await using connection = await connect([[400, refusal]])
    await expect(connection.client.locationContexts.create(policyRequest)).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'api',
      issues: [{ path: 'name', message: 'Name is taken' }],
    })
  })

  it('sends nothing for a body that cannot be', async () => {
    await using connection = await connect([])
    const { client, sent } = connection
    // As a caller without type checks would have it.
    const body: object = { name: 'Anywhere', ipCheck: { allowed: true, ips: [] } }
    await expect(client.locationContexts.create(body as typeof policyRequest)).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'defaultCheck' }],
    })
    expect(sent).toEqual([])
  })
})
