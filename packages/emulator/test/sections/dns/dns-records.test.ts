import { describe, expect, it } from 'vitest'
import { notFound, readErrorKeys, startApi } from '../../support/api-client.ts'

describe('DNS records', () => {
  const request = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.1'], ipv6Addresses: ['fd00::1'] }

  it('can be created, listed, replaced and deleted', async () => {
    const { get, post, put, ...api } = await startApi()
    const created = await post('/dns-records', { ...request, description: 'd' })
    expect(created.status).toBe(201)
    const { id } = created.body
    expect(created.body).toEqual({ ...request, id, description: 'd' })
    expect((await get(`/dns-records/${id}`)).body).toEqual(created.body)
    const replacement = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.2'] }
    expect((await put(`/dns-records/${id}`, replacement)).body).toEqual({
      ...replacement,
      id,
      ipv6Addresses: [],
    })
    expect((await get('/dns-records')).body.totalElements).toBe(1)
    expect((await api.delete(`/dns-records/${id}`)).status).toBe(204)
    expect((await get('/dns-records')).body.content).toEqual([])
  })

  it('need a domain and at least one address of the right family', async () => {
    const { post } = await startApi()
    const readKeys = async (body: object) => readErrorKeys(await post('/dns-records', body))
    expect(await readKeys({ domain: 'wiki.example.com' })).toEqual(['ipv4Addresses'])
    expect(await readKeys({ domain: 'wiki.example.com', ipv4Addresses: [], ipv6Addresses: null })).toEqual([
      'ipv4Addresses',
    ])
    expect(await readKeys({ ...request, ipv4Addresses: ['fd00::1'] })).toEqual(['ipv4Addresses'])
    expect(await readKeys({ ...request, ipv4Addresses: ['10.1'] })).toEqual(['ipv4Addresses'])
    expect(await readKeys({ ...request, ipv6Addresses: ['10.0.0.1'] })).toEqual(['ipv6Addresses'])
    expect(await readKeys({ ...request, domain: '' })).toEqual(['domain'])
    expect(await readKeys({ ipv4Addresses: ['10.0.0.1'] })).toEqual(['domain'])
    expect((await post('/dns-records', { domain: 'six.example.com', ipv6Addresses: ['::1'] })).status).toBe(
      201,
    )
  })

  it('responds for an unknown record with 400 and "not found"', async () => {
    const { get, put, ...api } = await startApi()
    for (const response of [
      await get('/dns-records/unknown'),
      await put('/dns-records/unknown', request),
      await api.delete('/dns-records/unknown'),
    ]) {
      expect(readErrorKeys(response)).toEqual(['dnsRecord'])
      expect(response).toMatchObject(notFound)
    }
  })
})
