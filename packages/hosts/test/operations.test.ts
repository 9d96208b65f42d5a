import { type OperationCase, createPage, testOperations } from '@cloudconnexa/service-tests'
import { hosts, type HostsService } from '../src/index.ts'
import { application, connector, host, ipService } from './samples.ts'

const ofHost = '?page=0&size=1000&hostId=1'

const hostCases: Readonly<Record<string, OperationCase<HostsService>>> = {
  listHosts: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    response: [200, createPage([host])],
  },
  createHost: {
    call: (client) =>
      client.create({ name: 'Database', connectors: [{ name: 'Agent', vpnRegionId: 'eu-central-1' }] }),
    body: { name: 'Database', connectors: [{ name: 'Agent', vpnRegionId: 'eu-central-1' }] },
    response: [201, host],
  },
  getHost: { call: (client) => client.get('7'), response: [200, host] },
  updateHost: {
    call: (client) => client.update('7', { name: 'Database', domain: 'db.example.com' }),
    body: { name: 'Database', domain: 'db.example.com' },
    response: [200, host],
  },
  deleteHost: { call: (client) => client.delete('7'), response: [204] },
}

const connectorCases: Readonly<Record<string, OperationCase<HostsService>>> = {
  listHostConnectors: {
    call: (client) => client.connectors.list({ hostId: '1' }),
    query: ofHost,
    response: [200, createPage([connector])],
  },
  createHostConnector: {
    call: (client) => client.connectors.create('1', { name: 'Agent', vpnRegionId: 'it-mxp' }),
    query: '?hostId=1',
    body: { name: 'Agent', vpnRegionId: 'it-mxp' },
    response: [201, connector],
  },
  getHostConnector: { call: (client) => client.connectors.get('7'), response: [200, connector] },
  updateHostConnector: {
    call: (client) => client.connectors.update('7', { name: 'Agent', vpnRegionId: 'it-mxp' }),
    body: { name: 'Agent', vpnRegionId: 'it-mxp' },
    response: [200, connector],
  },
  deleteHostConnector: { call: (client) => client.connectors.delete('7'), response: [204] },
  activateHostConnector: { call: (client) => client.connectors.activate('7'), response: [200] },
  suspendHostConnector: { call: (client) => client.connectors.suspend('7'), response: [200] },
  generateHostConnectorProfile: {
    call: async (client) => (await client.connectors.profile.generate('7')).reveal(),
    response: [200, 'client\nremote eu.example.com\n'],
  },
  revokeHostConnectorProfile: {
    call: (client) => client.connectors.profile.revoke('7'),
    response: [200, true],
  },
  generateHostConnectorBundle: {
    call: async (client) => (await client.connectors.profile.generateBundle('7', 'MSI')).reveal(),
    query: '?type=MSI',
    response: [200, 'https://downloads.example.com/agent.msi'],
  },
  generateHostConnectorToken: {
    call: async (client) => (await client.connectors.token.generate('7')).reveal(),
    response: [200, 'enrolment-token'],
  },
}

const ipServiceCases: Readonly<Record<string, OperationCase<HostsService>>> = {
  listHostIpServices: {
    call: (client) => client.ipServices.list({ hostId: '1' }),
    query: ofHost,
    response: [200, createPage([ipService])],
  },
  createHostIpService: {
    call: (client) => client.ipServices.create('1', { name: 'Queries', config: { serviceTypes: ['ANY'] } }),
    query: '?hostId=1',
    body: { name: 'Queries', config: { serviceTypes: ['ANY'] } },
    response: [201, ipService],
  },
  getHostIpService: { call: (client) => client.ipServices.get('7'), response: [200, ipService] },
  updateHostIpService: {
    call: (client) => client.ipServices.update('7', { name: 'Queries' }),
    body: { name: 'Queries' },
    response: [200, ipService],
  },
  deleteHostIpService: { call: (client) => client.ipServices.delete('7'), response: [204] },
}

const applicationCases: Readonly<Record<string, OperationCase<HostsService>>> = {
  listHostApplications: {
    call: (client) => client.applications.list({ hostId: '1' }),
    query: ofHost,
    response: [200, createPage([application])],
  },
  createHostApplication: {
    call: (client) =>
      client.applications.create('1', { name: 'Console', routes: [{ value: 'console.example.com' }] }),
    query: '?hostId=1',
    body: { name: 'Console', routes: [{ value: 'console.example.com' }] },
    response: [201, application],
  },
  getHostApplication: { call: (client) => client.applications.get('7'), response: [200, application] },
  updateHostApplication: {
    call: (client) =>
      client.applications.update('7', { name: 'Console', routes: [{ value: 'console.example.com' }] }),
    body: { name: 'Console', routes: [{ value: 'console.example.com' }] },
    response: [200, application],
  },
  deleteHostApplication: { call: (client) => client.applications.delete('7'), response: [204] },
}

const cases: Readonly<Record<string, OperationCase<HostsService>>> = {
  ...hostCases,
  ...connectorCases,
  ...ipServiceCases,
  ...applicationCases,
}

testOperations(hosts, cases)
