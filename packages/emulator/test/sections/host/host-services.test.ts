import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { notFound, startApi } from '../../support/api-client.ts'

async function withHost(body: object = {}) {
  const clock = new VirtualClock()
  const api = await startApi({ clock })
  const connectors = [{ name: 'agent', vpnRegionId: 'eu-central-1' }]
  const created = await api.post('/hosts', { name: 'server', connectors, ...body })
  expect(created.status).toBe(201)
  const host = created.body
  return { ...api, clock, host, path: `/hosts/${host.id}`, owner: `?hostId=${host.id}` }
}

const any = { serviceTypes: ['ANY'], customServiceTypes: [] }

describe('host IP services', () => {
  it('have neither routes nor type, even if clients send them', async () => {
    const { post, put, get, delete: remove, host, owner } = await withHost()
    const created = await post(`/hosts/ip-services${owner}`, {
      id: '',
      name: 'shell',
      description: 'd',
      type: 'SERVICE_DESTINATION',
      routes: [{ value: '10.1.0.0/16' }],
      config: { serviceTypes: ['SSH'], customServiceTypes: [{ protocol: 'TCP', port: [{ value: 2222 }] }] },
    })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.stringMatching(/./),
      name: 'shell',
      description: 'd',
      networkItemId: host.id,
      networkItemType: 'HOST',
      config: {
        serviceTypes: ['SSH', 'CUSTOM'],
        customServiceTypes: [{ protocol: 'TCP', port: [{ value: 2222 }] }],
      },
    })
    const path = `/hosts/ip-services/${created.body.id}`
    const { description: _description, ...kept } = created.body
    expect((await put(path, { name: 'all' })).body).toEqual({ ...kept, name: 'all', config: any })
    expect((await get(`/hosts/ip-services${owner}`)).body.content).toMatchObject([{ name: 'all' }])
    expect((await get('/networks/ip-services')).body.totalElements).toBe(0)
    expect(await remove(path)).toMatchObject({ status: 204, text: '' })
    expect(await get(path)).toMatchObject(notFound)
  })
})

describe('host applications', () => {
  it('require a host that has a domain', async () => {
    const { post, put, path, owner } = await withHost()
    const body = { name: 'wiki', routes: [{ value: 'wiki.example.com' }] }
    for (const none of [{}, { domain: '' }]) {
      await put(path, { name: 'server', ...none })
      const rejected = await post(`/hosts/applications${owner}`, body)
      expect(rejected).toMatchObject({ status: 400, body: { errorDetails: { hostId: [{}] } } })
    }
    await put(path, { name: 'server', domain: 'server.example.com' })
    expect((await post(`/hosts/applications${owner}`, body)).status).toBe(201)
  })

  it('have domains without exact matches; an unknown one is a missing entity', async () => {
    const { post, put, get, delete: remove, host, owner } = await withHost({ domain: 'server.example.com' })
    const routes = [{ value: 'wiki.example.com', allowEmbeddedIp: true, exactMatch: true }]
    const created = await post(`/hosts/applications${owner}`, { name: 'wiki', routes })
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'wiki',
      networkItemId: host.id,
      networkItemType: 'HOST',
      routes: [{ id: expect.any(String), type: 'DOMAIN', domain: 'wiki.example.com', allowEmbeddedIp: true }],
      config: any,
    })
    const path = `/hosts/applications/${created.body.id}`
    const changed = await put(path, { name: 'docs', routes: [{ value: 'wiki.example.com' }] })
    expect(changed.body.routes).toEqual([{ ...created.body.routes[0], allowEmbeddedIp: false }])
    expect((await get(path)).body).toEqual(changed.body)
    expect((await remove(path)).status).toBe(204)
    for (const unknown of [path, `/networks/applications/${created.body.id}`]) {
      expect(await get(unknown)).toMatchObject(notFound)
    }
  })
})
