import { Secret } from '@cloudconnexa/core'
import { connectToEmulator, testEveryOperation } from '@cloudconnexa/service-tests'
import { expect } from 'vitest'
import { networks, type NetworksService } from '../src/index.ts'
import { provisionSite, type Site } from './site.ts'

interface Case {
  readonly call: (client: NetworksService, site: Site) => PromiseLike<unknown>
  /** What stands in the path for `{id}`. */
  readonly id?: keyof Site
  readonly status: number
  readonly response: unknown
}

const page = (totalElements: number): unknown =>
  expect.objectContaining({
    total: totalElements,
    items: expect.any(Array),
    raw: expect.objectContaining({ totalElements, page: 0, size: 1000, content: expect.any(Array) }),
  })
const holding = (properties: Record<string, unknown>): unknown => expect.objectContaining(properties)

const networkCases: Readonly<Record<string, Case>> = {
  listNetworks: { call: (client) => client.list(), status: 200, response: page(2) },
  createNetwork: {
    call: (client) => client.create({ name: 'Lab' }),
    status: 201,
    response: holding({ name: 'Lab', egress: false, tunnelingProtocol: 'OPENVPN' }),
  },
  getNetwork: {
    call: (client, { officeId }) => client.get(officeId),
    id: 'officeId',
    status: 200,
    response: holding({ name: 'Office', systemSubnets: expect.any(Array) }),
  },
  updateNetwork: {
    call: (client, { officeId }) => client.update(officeId, { name: 'Lab' }),
    id: 'officeId',
    status: 200,
    response: holding({ name: 'Lab', egress: false }),
  },
  deleteNetwork: {
    call: (client, { officeId }) => client.delete(officeId),
    id: 'officeId',
    status: 204,
    response: undefined,
  },
}

const connectorCases: Readonly<Record<string, Case>> = {
  listNetworkConnectors: { call: (client) => client.connectors.list(), status: 200, response: page(2) },
  createNetworkConnector: {
    call: (client, { officeId }) =>
      client.connectors.create(officeId, { name: 'Spare', vpnRegionId: 'it-mxp' }),
    status: 201,
    response: holding({ name: 'Spare', vpnRegionId: 'it-mxp', connectionStatus: 'OFFLINE' }),
  },
  getNetworkConnector: {
    call: (client, { connectorId }) => client.connectors.get(connectorId),
    id: 'connectorId',
    status: 200,
    response: holding({ name: 'Gateway', networkItemType: 'NETWORK' }),
  },
  updateNetworkConnector: {
    call: (client, { connectorId }) =>
      client.connectors.update(connectorId, { name: 'Spare', vpnRegionId: 'it-mxp' }),
    id: 'connectorId',
    status: 200,
    response: holding({ name: 'Spare', vpnRegionId: 'it-mxp' }),
  },
  deleteNetworkConnector: {
    call: (client, { connectorId }) => client.connectors.delete(connectorId),
    id: 'connectorId',
    status: 204,
    response: undefined,
  },
  activateNetworkConnector: {
    call: (client, { connectorId }) => client.connectors.activate(connectorId),
    id: 'connectorId',
    status: 200,
    response: undefined,
  },
  suspendNetworkConnector: {
    call: (client, { connectorId }) => client.connectors.suspend(connectorId),
    id: 'connectorId',
    status: 200,
    response: undefined,
  },
  startNetworkConnectorIpsec: {
    call: (client, { tunnelId }) => client.connectors.ipsec.start(tunnelId),
    id: 'tunnelId',
    status: 200,
    response: undefined,
  },
  stopNetworkConnectorIpsec: {
    call: (client, { tunnelId }) => client.connectors.ipsec.stop(tunnelId),
    id: 'tunnelId',
    status: 200,
    response: undefined,
  },
  generateNetworkConnectorProfile: {
    call: (client, { connectorId }) => client.connectors.profile.generate(connectorId),
    id: 'connectorId',
    status: 200,
    response: expect.any(Secret),
  },
  revokeNetworkConnectorProfile: {
    call: (client, { connectorId }) => client.connectors.profile.revoke(connectorId),
    id: 'connectorId',
    status: 200,
    response: false,
  },
  generateNetworkConnectorBundle: {
    call: (client, { connectorId }) => client.connectors.profile.generateBundle(connectorId, 'DMG'),
    id: 'connectorId',
    status: 200,
    response: expect.any(Secret),
  },
  generateNetworkConnectorToken: {
    call: (client, { connectorId }) => client.connectors.token.generate(connectorId),
    id: 'connectorId',
    status: 200,
    response: expect.any(Secret),
  },
}

const routeCases: Readonly<Record<string, Case>> = {
  listNetworkRoutes: { call: (client) => client.routes.list(), status: 200, response: page(1) },
  createNetworkRoute: {
    call: (client, { officeId }) => client.routes.create(officeId, { value: '10.9.0.0/24' }),
    status: 201,
    response: holding({ subnet: '10.9.0.0/24', type: 'IP_V4' }),
  },
  getNetworkRoute: {
    call: (client, { routeId }) => client.routes.get(routeId),
    id: 'routeId',
    status: 200,
    response: holding({ subnet: '10.8.0.0/16', description: 'Desks' }),
  },
  updateNetworkRoute: {
    call: (client, { routeId }) => client.routes.update(routeId, { value: '10.9.0.0/24' }),
    id: 'routeId',
    status: 200,
    response: holding({ subnet: '10.9.0.0/24' }),
  },
  deleteNetworkRoute: {
    call: (client, { routeId }) => client.routes.delete(routeId),
    id: 'routeId',
    status: 204,
    response: undefined,
  },
}

const ipServiceCases: Readonly<Record<string, Case>> = {
  listNetworkIpServices: { call: (client) => client.ipServices.list(), status: 200, response: page(1) },
  createNetworkIpService: {
    call: (client, { officeId }) =>
      client.ipServices.create(officeId, {
        name: 'Printers',
        type: 'IP_SOURCE',
        routes: [{ value: '10.8.2.0/24' }],
      }),
    status: 201,
    response: holding({ name: 'Printers', type: 'IP_SOURCE', routes: [holding({ subnet: '10.8.2.0/24' })] }),
  },
  getNetworkIpService: {
    call: (client, { ipServiceId }) => client.ipServices.get(ipServiceId),
    id: 'ipServiceId',
    status: 200,
    response: holding({ name: 'Databases', networkItemType: 'NETWORK' }),
  },
  updateNetworkIpService: {
    call: (client, { ipServiceId }) =>
      client.ipServices.update(ipServiceId, { name: 'Printers', type: 'IP_SOURCE' }),
    id: 'ipServiceId',
    status: 200,
    response: holding({ name: 'Printers', routes: [] }),
  },
  deleteNetworkIpService: {
    call: (client, { ipServiceId }) => client.ipServices.delete(ipServiceId),
    id: 'ipServiceId',
    status: 204,
    response: undefined,
  },
}

const applicationCases: Readonly<Record<string, Case>> = {
  listNetworkApplications: { call: (client) => client.applications.list(), status: 200, response: page(1) },
  createNetworkApplication: {
    call: (client, { officeId }) =>
      client.applications.create(officeId, { name: 'Shop', routes: [{ value: 'shop.example.com' }] }),
    status: 201,
    response: holding({ name: 'Shop', routes: [holding({ domain: 'shop.example.com' })] }),
  },
  getNetworkApplication: {
    call: (client, { applicationId }) => client.applications.get(applicationId),
    id: 'applicationId',
    status: 200,
    response: holding({ name: 'Wiki', networkItemType: 'NETWORK' }),
  },
  updateNetworkApplication: {
    call: (client, { applicationId }) =>
      client.applications.update(applicationId, { name: 'Shop', routes: [{ value: 'shop.example.com' }] }),
    id: 'applicationId',
    status: 200,
    response: holding({ name: 'Shop', config: holding({ serviceTypes: ['ANY'] }) }),
  },
  deleteNetworkApplication: {
    call: (client, { applicationId }) => client.applications.delete(applicationId),
    id: 'applicationId',
    status: 204,
    response: undefined,
  },
}

const cases: Readonly<Record<string, Case>> = {
  ...networkCases,
  ...connectorCases,
  ...routeCases,
  ...ipServiceCases,
  ...applicationCases,
}

testEveryOperation(networks, cases, async ({ method, path }, { call, id, status, response }) => {
  await using connection = await connectToEmulator({ networks }, { profileReadyAfter: 0 })
  const site = await provisionSite(connection)
  expect(await call(connection.client.networks, site)).toEqual(response)
  const sent = `/api/v1${id === undefined ? path : path.replace('{id}', site[id])}`
  expect(
    connection.emulator.requests.list().map((request) => [request.method, request.path, request.status]),
  ).toEqual([[method, sent, status]])
})
