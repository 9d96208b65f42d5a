import { catchCode, expectInvalid, expectMissing, expectRefusal, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchObject, matchPageWith } from './matchers.ts'
import { createOffice } from './networks.ts'

interface Item {
  readonly networkId: string
  /** The subnet of the network. */
  readonly subnet: string
  readonly id: string
  readonly name: string
}

async function createIpService(workspace: Workspace): Promise<Item> {
  const { id: networkId, routes = [] } = await createOffice(workspace)
  const subnet = routes[0]?.subnet
  if (subnet === undefined) throw new Error('The network has no route')
  const name = createUniqueName('databases')
  const { id } = await workspace.client.networks.ipServices.create(networkId, {
    name,
    type: 'SERVICE_DESTINATION',
    routes: [{ value: subnet }],
  })
  return { networkId, subnet, id, name }
}

async function createApplication(workspace: Workspace): Promise<Omit<Item, 'subnet'>> {
  const { id: networkId } = await createOffice(workspace)
  const name = createUniqueName('wiki')
  const { id } = await workspace.client.networks.applications.create(networkId, { name, routes: [pages] })
  return { networkId, id, name }
}

const pages = { value: 'pages.example.com' }
const shop = { name: 'Shop', routes: [{ value: 'shop.example.com', exactMatch: true }] }

/** IP services and applications of networks. */
export const networkItems: Section = {
  name: 'IP services and applications of networks',
  rows: {
    listNetworkIpServices: row(createIpService, {
      call: (client, { networkId }) => client.networks.ipServices.list({ networkId }),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.networks.ipServices.list({ networkId: '' }))],
    }),
    createNetworkIpService: row(createIpService, {
      call: (client, { networkId, subnet }) =>
        client.networks.ipServices.create(networkId, {
          name: 'Printers',
          type: 'IP_SOURCE',
          routes: [{ value: subnet }],
        }),
      response: ({ networkId, subnet }) =>
        matchObject({
          name: 'Printers',
          type: 'IP_SOURCE',
          networkItemId: networkId,
          routes: [matchObject({ subnet })],
        }),
      failures: [
        expectMissing((client) =>
          client.networks.ipServices.create(unknownId, { name: 'Printers', type: 'IP_SOURCE' }),
        ),
        expectRefusal((client, { networkId }) =>
          client.networks.ipServices.create(networkId, {
            name: 'Printers',
            type: 'IP_SOURCE',
            routes: [{ value: '192.0.2.0/24' }],
          }),
        ),
      ],
    }),
    getNetworkIpService: row(createIpService, {
      call: (client, { id }) => client.networks.ipServices.get(id),
      response: ({ id, name, subnet }) =>
        matchObject({ id, name, type: 'SERVICE_DESTINATION', routes: [matchObject({ subnet })] }),
      failures: [expectMissing((client) => client.networks.ipServices.get(unknownId))],
    }),
    updateNetworkIpService: row(createIpService, {
      call: (client, { id }) =>
        client.networks.ipServices.update(id, { name: 'Printers', type: 'IP_SOURCE' }),
      response: ({ id }) => matchObject({ id, name: 'Printers', type: 'IP_SOURCE', routes: [] }),
      failures: [
        expectMissing((client) =>
          client.networks.ipServices.update(unknownId, { name: 'Printers', type: 'IP_SOURCE' }),
        ),
      ],
    }),
    deleteNetworkIpService: row(createIpService, {
      call: (client, { id }) => client.networks.ipServices.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.networks.ipServices.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.networks.ipServices.delete(unknownId))],
    }),
    listNetworkApplications: row(createApplication, {
      call: (client, { networkId }) => client.networks.applications.list({ networkId }),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.networks.applications.list({ networkId: '' }))],
    }),
    createNetworkApplication: row(createApplication, {
      call: (client, { networkId }) => client.networks.applications.create(networkId, shop),
      response: ({ networkId }) =>
        matchObject({
          name: 'Shop',
          networkItemId: networkId,
          routes: [matchObject({ domain: 'shop.example.com', exactMatch: true })],
        }),
      failures: [expectMissing((client) => client.networks.applications.create(unknownId, shop))],
    }),
    getNetworkApplication: row(createApplication, {
      call: (client, { id }) => client.networks.applications.get(id),
      response: ({ id, name }) =>
        matchObject({ id, name, routes: [matchObject({ domain: 'pages.example.com' })] }),
      failures: [expectMissing((client) => client.networks.applications.get(unknownId))],
    }),
    updateNetworkApplication: row(createApplication, {
      call: (client, { id }) => client.networks.applications.update(id, shop),
      response: ({ id }) =>
        matchObject({ id, name: 'Shop', routes: [matchObject({ domain: 'shop.example.com' })] }),
      failures: [expectMissing((client) => client.networks.applications.update(unknownId, shop))],
    }),
    deleteNetworkApplication: row(createApplication, {
      call: (client, { id }) => client.networks.applications.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.networks.applications.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.networks.applications.delete(unknownId))],
    }),
  },
}
