import { NotFoundError } from '@cloudconnexa/errors'
import { connect, createPage, formatRequests } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import {
  draftApplication,
  draftConnector,
  draftHost,
  type HostsService,
  draftIpService,
  hosts,
} from '../src/index.ts'
import { application, connector, host, ipService } from './samples.ts'

interface Patched {
  readonly resource: string
  readonly path: string
  readonly response: object
  readonly patch: (client: HostsService) => Promise<unknown>
  /** What is written: all that is known of the resource, with the new name and without the description. */
  readonly written: object
}

describe('patch', () => {
  it.each<Patched>([
    {
      resource: 'a host',
      path: '/hosts/7',
      response: host,
      patch: (client) => client.patch('7', { name: 'New', description: null }),
      written: {
        name: 'New',
        internetAccess: 'SPLIT_TUNNEL_OFF',
        domain: 'db.example.com',
        gatewaysIds: ['5'],
      },
    },
    {
      resource: 'a connector',
      path: '/hosts/connectors/7',
      response: connector,
      patch: ({ connectors }) => connectors.patch('7', { name: 'New', description: null }),
      written: { name: 'New', vpnRegionId: 'eu-central-1' },
    },
    {
      resource: 'an IP service',
      path: '/hosts/ip-services/7',
      response: ipService,
      patch: ({ ipServices }) => ipServices.patch('7', { name: 'New', description: null }),
      written: { name: 'New', config: ipService.config ?? {} },
    },
    {
      resource: 'an application',
      path: '/hosts/applications/7',
      response: application,
      patch: ({ applications }) => applications.patch('7', { name: 'New', description: null }),
      written: {
        name: 'New',
        routes: [{ value: 'console.example.com', allowEmbeddedIp: true }],
        config: { serviceTypes: ['HTTPS'] },
      },
    },
  ])('of $resource keeps what is not named and clears what is null', async (patched) => {
    const { path, response, patch, written } = patched
    await using connection = await connect({ hosts }, [
      [200, response],
      [200, response],
    ])
    expect(await patch(connection.client.hosts)).toEqual(response)
    expect(formatRequests(connection.sent)).toEqual([`GET ${path}`, `PUT ${path}`])
    expect(connection.sent.map(({ body }) => body)).toEqual([undefined, written])
  })

  it('sends nothing but the reading for a name that cannot be', async () => {
    await using connection = await connect({ hosts }, [[200, host]])
    const { client, sent } = connection
    await expect(client.hosts.patch('7', { name: null })).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'name' }],
    })
    expect(sent.map(({ method }) => method)).toEqual(['GET'])
  })

  it('has its drafts for own use', () => {
    expect(draftHost(host)).not.toHaveProperty('connectors')
    expect(draftConnector(connector)).not.toHaveProperty('connectionStatus')
    expect(draftIpService(ipService)).not.toHaveProperty('networkItemId')
    expect(draftApplication({ ...application, routes: [] })).toMatchObject({ name: 'Console', routes: [] })
  })
})

describe('lists', () => {
  it('are read page by page', async () => {
    const another = { ...host, id: '8', name: 'Cache' }
    await using connection = await connect({ hosts }, [
      [200, createPage([host], 0, 2)],
      [200, createPage([another], 1, 2)],
    ])
    const { client, sent } = connection
    expect(await client.hosts.list({ size: 1 }).toArray()).toEqual([host, another])
    expect(formatRequests(sent)).toEqual(['GET /hosts?page=0&size=1', 'GET /hosts?page=1&size=1'])
  })

  it('find by name, whatever its case, in all hosts or in one', async () => {
    await using connection = await connect({ hosts }, [
      [200, createPage([host], 0, 2)],
      [200, createPage([connector])],
      [200, createPage([ipService])],
      [200, createPage([application])],
    ])
    const { client, sent } = connection
    expect(await client.hosts.findByName('DATABASE')).toEqual(host)
    expect(await client.hosts.connectors.findByName('agent', { hostId: '1' })).toEqual(connector)
    expect(await client.hosts.ipServices.findByName('queries', { hostId: '1' })).toEqual(ipService)
    expect(await client.hosts.applications.findByName('shell')).toBeUndefined()
    expect(formatRequests(sent)).toEqual([
      'GET /hosts?page=0&size=1000',
      'GET /hosts/connectors?page=0&size=1000&hostId=1',
      'GET /hosts/ip-services?page=0&size=1000&hostId=1',
      'GET /hosts/applications?page=0&size=1000',
    ])
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown id, also where the API responds with 400', async () => {
    const absent = {
      errorDetails: { application: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    }
    await using connection = await connect({ hosts }, [[404], [400, absent]])
    await expect(connection.client.hosts.get('9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(connection.client.hosts.applications.get('9')).rejects.toMatchObject({
      name: 'NotFoundError',
      status: 400,
    })
  })

  it('sends nothing when the host is missing', async () => {
    await using connection = await connect({ hosts }, [])
    const { client, sent } = connection
    const missing = { origin: 'client', issues: [{ path: 'hostId' }] }
    await expect(client.hosts.ipServices.create('', { name: 'x' })).rejects.toMatchObject(missing)
    await expect(client.hosts.applications.create('', { name: 'x', routes: [] })).rejects.toMatchObject(
      missing,
    )
    await expect(
      client.hosts.connectors.create('', { name: 'x', vpnRegionId: 'it-mxp' }),
    ).rejects.toMatchObject(missing)
    expect(sent).toEqual([])
  })
})
