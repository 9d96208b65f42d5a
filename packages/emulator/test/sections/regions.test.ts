import { describe, expect, it } from 'vitest'
import { startEmulator } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'

const shownByTheVendor = [
  'us-east-1 us-west-1 us-west-2 eu-central-1 eu-central-2 eu-west-1 eu-west-2',
  'ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-south-1',
  'us-mia us-lax us-sfo us-atl us-ord us-mci us-cmh it-mxp fi-hel de-fra br-gru',
].flatMap((ids) => ids.split(' '))

describe('regions', () => {
  it("responds with a bare array of the regions that the vendor's material shows", async () => {
    const { get } = await startApi()
    const { text, body } = await get('/regions')
    expect(body).toContainEqual(expect.objectContaining({ id: 'it-mxp', countryIso: 'IT' }))
    const ids = [...text.matchAll(/"id":"([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids)).toEqual(new Set(shownByTheVendor))
    expect(ids).toHaveLength(22)
  })

  it('has further ones on demand, which connectors can use', async () => {
    const regions = [{ id: 'ca-yyz' }, { id: 'us-gov-1', regionName: 'Columbus', continent: 'North America' }]
    const { get, post } = await startApi({ regions })
    expect((await get('/regions')).body).toMatchObject(
      expect.arrayContaining([
        { id: 'ca-yyz', continent: 'Unknown', country: 'Canada', countryIso: 'CA', regionName: 'ca-yyz' },
        {
          id: 'us-gov-1',
          continent: 'North America',
          country: 'United States',
          countryIso: 'US',
          regionName: 'Columbus',
        },
      ]),
    )
    const connectors = [{ name: 'gate', vpnRegionId: 'ca-yyz' }]
    expect((await post('/networks', { name: 'office', connectors })).status).toBe(201)
    await expect(startEmulator({ regions: [{ id: 'Not a region' }] })).rejects.toThrow(/regions: an id must/)
  })
})
