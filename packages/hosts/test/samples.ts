import type {
  HostApplicationResponse,
  HostConnectorResponse,
  HostIpServiceResponse,
  HostResponse,
} from '../src/index.ts'

const owner = { networkItemId: '1', networkItemType: 'HOST' }

/** A connector with all that a response can hold. */
export const connector: HostConnectorResponse = {
  ...owner,
  id: '7',
  name: 'Agent',
  description: 'On the machine',
  vpnRegionId: 'eu-central-1',
  ipV4Address: '100.96.0.2',
  ipV6Address: 'fd:0:0:8000::2',
  connectionStatus: 'OFFLINE',
  licensed: true,
}

/** A host with all that a response can hold. */
export const host: HostResponse = {
  id: '7',
  name: 'Database',
  description: 'Read only',
  internetAccess: 'SPLIT_TUNNEL_OFF',
  domain: 'db.example.com',
  connectors: [connector],
  systemSubnets: ['100.96.0.0/30'],
  gatewaysIds: ['5'],
}

/** An IP service with all that a response can hold. */
export const ipService: HostIpServiceResponse = {
  ...owner,
  id: '7',
  name: 'Queries',
  description: 'For reports',
  config: {
    serviceTypes: ['CUSTOM'],
    customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 5432, upperValue: 5433 }] }],
  },
}

/** An application with all that a response can hold. */
export const application: HostApplicationResponse = {
  ...owner,
  id: '7',
  name: 'Console',
  description: 'For administrators',
  routes: [{ id: '70', type: 'DOMAIN', domain: 'console.example.com', allowEmbeddedIp: true }],
  config: { serviceTypes: ['HTTPS'] },
}
