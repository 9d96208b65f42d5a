import { connect, testNamedResource } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftLocationContext, locationContexts } from '../src/index.ts'
import { policy, policyRequest } from './samples.ts'

const added = { addedLater: 'unknown to this version' }
const { ipCheck, countryCheck, defaultCheck } = policy
const withMore = {
  ...policy,
  ...added,
  ipCheck: { ...ipCheck, ...added, ips: ipCheck?.ips?.map((range) => ({ ...range, ...added })) },
  countryCheck: { ...countryCheck, ...added },
  defaultCheck: { ...defaultCheck, ...added },
}

testNamedResource({
  definition: locationContexts,
  path: '/location-contexts',
  sample: policy,
  request: policyRequest,
  withMore,
  impossible: {
    request: { name: 'Anywhere', ipCheck: { allowed: true, ips: [] } },
    issue: 'defaultCheck',
  },
})

describe('patch', () => {
  it('clears what is null and replaces the named as a whole', async () => {
    await using connection = await connect({ locationContexts }, [
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
    expect(draftLocationContext(policy)).toEqual(policyRequest)
  })
})
