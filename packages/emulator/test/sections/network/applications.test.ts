import { describe, expect, it } from 'vitest'
import { startApi } from '../../support/api-client.ts'

describe('applications', () => {
  it('has domains as routes, which are sent as value and returned as domain', async () => {
    const api = await startApi()
    const network = (await api.post('/networks', { name: 'office' })).body
    const routes = [
      { value: 'wiki.example.com', exactMatch: true },
      { value: 'example.net', allowEmbeddedIp: true },
    ]
    const created = await api.post(`/networks/applications?networkId=${network.id}`, { name: 'wiki', routes })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'wiki',
      networkItemId: network.id,
      networkItemType: 'NETWORK',
      routes: [
        {
          id: expect.any(String),
          type: 'DOMAIN',
          domain: 'wiki.example.com',
          allowEmbeddedIp: false,
          exactMatch: true,
        },
        {
          id: expect.any(String),
          type: 'DOMAIN',
          domain: 'example.net',
          allowEmbeddedIp: true,
          exactMatch: false,
        },
      ],
      config: { serviceTypes: ['ANY'], customServiceTypes: [] },
    })
    const path = `/networks/applications/${created.body.id}`
    const changed = await api.put(path, { name: 'wiki 2', routes: [{ value: 'example.net' }] })
    expect(changed.body).toMatchObject({
      name: 'wiki 2',
      routes: [{ id: created.body.routes[1]?.id, domain: 'example.net' }],
    })
    expect((await api.get(`/networks/applications?networkId=${network.id}`)).body.content).toEqual([
      changed.body,
    ])
    expect((await api.delete(path)).status).toBe(204)
    expect((await api.get('/networks/applications')).body.totalElements).toBe(0)
  })

  it('requires routes that are domains', async () => {
    const { post } = await startApi()
    const network = (await post('/networks', { name: 'office' })).body
    const collection = `/networks/applications?networkId=${network.id}`
    expect(await post(collection, { name: 'a' })).toMatchObject({
      status: 400,
      body: { errorDetails: { routes: [{}] } },
    })
    const blank = await post(collection, { name: 'a', routes: [{ value: 'not a domain' }] })
    expect(blank).toMatchObject({ status: 400, body: { errorDetails: { 'routes[0].value': [{}] } } })
  })
})
