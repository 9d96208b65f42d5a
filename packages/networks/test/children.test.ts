import { NotFoundError } from '@cloudconnexa/errors'
import { connectToEmulator, listRequests } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { networks } from '../src/index.ts'
import { type NetworksConnection, provisionSite } from './site.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

async function secondNetwork({ client }: NetworksConnection): Promise<string> {
  const { id } = await client.networks.create({ name: 'Branch', routes: [{ value: '10.20.0.0/16' }] })
  return id
}

describe('routes', () => {
  it('patches: what comes back as subnet goes in as value', async () => {
    await using connection = await connectToEmulator({ networks })
    const { routes } = connection.client.networks
    const { routeId } = await provisionSite(connection)
    const before = await routes.get(routeId)
    expect(await routes.patch(routeId, { description: 'Chairs' })).toEqual({
      ...before,
      description: 'Chairs',
    })
    expect(await routes.patch(routeId, { value: '10.9.0.0/24' })).toMatchObject({
      subnet: '10.9.0.0/24',
      description: 'Chairs',
    })
    expect(await routes.patch(routeId, { description: null })).not.toHaveProperty('description')
  })

  it('lists those of one network', async () => {
    await using connection = await connectToEmulator({ networks })
    const { routes } = connection.client.networks
    const { officeId, routeId } = await provisionSite(connection)
    await secondNetwork(connection)
    expect(await routes.list().toArray()).toHaveLength(2)
    expect((await routes.list({ networkId: officeId })).items.map(({ id }) => id)).toEqual([routeId])
  })

  it('refuses overlaps, unknown networks and unknown routes', async () => {
    await using connection = await connectToEmulator({ networks })
    const { routes } = connection.client.networks
    const { officeId } = await provisionSite(connection)
    await expect(routes.create(officeId, { value: '10.8.9.0/24' })).rejects.toMatchObject({
      origin: 'api',
      issues: [{ path: 'value' }],
    })
    await expect(routes.create(unknownId, { value: '10.9.0.0/24' })).rejects.toBeInstanceOf(NotFoundError)
    await expect(routes.get(unknownId)).rejects.toBeInstanceOf(NotFoundError)
    await expect(routes.delete(unknownId)).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('IP services', () => {
  it('patches, with the routes and protocols that it has', async () => {
    await using connection = await connectToEmulator({ networks })
    const { ipServices } = connection.client.networks
    const { ipServiceId } = await provisionSite(connection)
    const before = await ipServices.get(ipServiceId)
    const after = await ipServices.patch(ipServiceId, { name: 'Warehouses' })
    expect(after).toEqual({ ...before, name: 'Warehouses' })
    expect(after).toMatchObject({
      description: 'Read only',
      routes: [{ subnet: '10.8.1.0/24' }],
      config: {
        serviceTypes: ['CUSTOM'],
        customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 5432, upperValue: 5433 }] }],
      },
    })
    const cleared = await ipServices.patch(ipServiceId, { config: null, description: null })
    expect(cleared).toMatchObject({ routes: [{ subnet: '10.8.1.0/24' }], config: { serviceTypes: ['ANY'] } })
    expect(cleared).not.toHaveProperty('description')
  })

  it('lists and finds those of one network', async () => {
    await using connection = await connectToEmulator({ networks })
    const { ipServices } = connection.client.networks
    const { officeId, ipServiceId } = await provisionSite(connection)
    const branchId = await secondNetwork(connection)
    expect((await ipServices.findByName('DATABASES'))?.id).toBe(ipServiceId)
    expect((await ipServices.findByName('databases', { networkId: officeId }))?.id).toBe(ipServiceId)
    expect(await ipServices.findByName('databases', { networkId: branchId })).toBeUndefined()
    expect((await ipServices.list({ networkId: branchId })).total).toBe(0)
  })

  it('refuses a route outside of the network', async () => {
    await using connection = await connectToEmulator({ networks })
    const { ipServices } = connection.client.networks
    const { officeId } = await provisionSite(connection)
    await expect(
      ipServices.create(officeId, {
        name: 'Elsewhere',
        type: 'IP_SOURCE',
        routes: [{ value: '10.99.0.0/24' }],
      }),
    ).rejects.toMatchObject({ origin: 'api', issues: [{ path: 'routes[0].value' }] })
    await expect(ipServices.get(unknownId)).rejects.toBeInstanceOf(NotFoundError)
  })
})

describe('applications', () => {
  it('patches, with the domains and protocols that it has', async () => {
    await using connection = await connectToEmulator({ networks })
    const { applications } = connection.client.networks
    const { applicationId } = await provisionSite(connection)
    const before = await applications.get(applicationId)
    const after = await applications.patch(applicationId, { name: 'Encyclopedia' })
    expect(after).toEqual({ ...before, name: 'Encyclopedia' })
    expect(after).toMatchObject({
      description: 'What everybody knows',
      routes: [{ domain: 'wiki.example.com', allowEmbeddedIp: true, exactMatch: true }],
      config: { serviceTypes: ['HTTPS'] },
    })
    const cleared = await applications.patch(applicationId, { description: null, config: null })
    expect(cleared).toMatchObject({ name: 'Encyclopedia', config: { serviceTypes: ['ANY'] } })
    expect(cleared).not.toHaveProperty('description')
  })

  it('lists and finds those of one network', async () => {
    await using connection = await connectToEmulator({ networks })
    const { applications } = connection.client.networks
    const { officeId, applicationId } = await provisionSite(connection)
    const branchId = await secondNetwork(connection)
    expect((await applications.findByName('WIKI', { networkId: officeId }))?.id).toBe(applicationId)
    expect(await applications.findByName('wiki', { networkId: branchId })).toBeUndefined()
    expect((await applications.list({ networkId: officeId })).total).toBe(1)
  })

  it('has NotFoundError although the API responds to an unknown application with 400', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client, emulator } = connection
    await expect(client.networks.applications.get(unknownId)).rejects.toMatchObject({
      name: 'NotFoundError',
      status: 400,
    })
    expect(listRequests(emulator)).toEqual([`GET /networks/applications/${unknownId}`])
  })
})

it('sends nothing when the parent is missing', async () => {
  await using connection = await connectToEmulator({ networks })
  const { client, emulator } = connection
  await expect(client.networks.routes.create('', { value: '10.9.0.0/24' })).rejects.toMatchObject({
    origin: 'client',
    issues: [{ path: 'networkId' }],
  })
  expect(listRequests(emulator)).toEqual([])
})
