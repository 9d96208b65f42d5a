import { codeOf, invalid, missing, refused, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding, pageIncluding } from './matchers.ts'
import { anOffice } from './networks.ts'

interface Item {
  readonly networkId: string
  /** The subnet of the network. */
  readonly subnet: string
  readonly id: string
  readonly name: string
}

async function anIpService(workspace: Workspace): Promise<Item> {
  const { id: networkId, routes = [] } = await anOffice(workspace)
  const subnet = routes[0]?.subnet
  if (subnet === undefined) throw new Error('The network has no route')
  const name = uniqueName('databases')
  const { id } = await workspace.client.networks.ipServices.create(networkId, {
    name,
    type: 'SERVICE_DESTINATION',
    routes: [{ value: subnet }],
  })
  return { networkId, subnet, id, name }
}

async function anApplication(workspace: Workspace): Promise<Omit<Item, 'subnet'>> {
  const { id: networkId } = await anOffice(workspace)
  const name = uniqueName('wiki')
  const { id } = await workspace.client.networks.applications.create(networkId, { name, routes: [pages] })
  return { networkId, id, name }
}

const pages = { value: 'pages.example.com' }
const shop = { name: 'Shop', routes: [{ value: 'shop.example.com', exactMatch: true }] }

/** IP services and applications of networks. */
export const networkItems: Section = {
  name: 'IP services and applications of networks',
  rows: {
    listNetworkIpServices: row(anIpService, {
      call: (client, { networkId }) => client.networks.ipServices.list({ networkId }),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.networks.ipServices.list({ networkId: '' }))],
    }),
    createNetworkIpService: row(anIpService, {
      call: (client, { networkId, subnet }) =>
        client.networks.ipServices.create(networkId, {
          name: 'Printers',
          type: 'IP_SOURCE',
          routes: [{ value: subnet }],
        }),
      answer: ({ networkId, subnet }) =>
        holding({
          name: 'Printers',
          type: 'IP_SOURCE',
          networkItemId: networkId,
          routes: [holding({ subnet })],
        }),
      failures: [
        missing((client) =>
          client.networks.ipServices.create(unknownId, { name: 'Printers', type: 'IP_SOURCE' }),
        ),
        refused((client, { networkId }) =>
          client.networks.ipServices.create(networkId, {
            name: 'Printers',
            type: 'IP_SOURCE',
            routes: [{ value: '192.0.2.0/24' }],
          }),
        ),
      ],
    }),
    getNetworkIpService: row(anIpService, {
      call: (client, { id }) => client.networks.ipServices.get(id),
      answer: ({ id, name, subnet }) =>
        holding({ id, name, type: 'SERVICE_DESTINATION', routes: [holding({ subnet })] }),
      failures: [missing((client) => client.networks.ipServices.get(unknownId))],
    }),
    updateNetworkIpService: row(anIpService, {
      call: (client, { id }) =>
        client.networks.ipServices.update(id, { name: 'Printers', type: 'IP_SOURCE' }),
      answer: ({ id }) => holding({ id, name: 'Printers', type: 'IP_SOURCE', routes: [] }),
      failures: [
        missing((client) =>
          client.networks.ipServices.update(unknownId, { name: 'Printers', type: 'IP_SOURCE' }),
        ),
      ],
    }),
    deleteNetworkIpService: row(anIpService, {
      call: (client, { id }) => client.networks.ipServices.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.networks.ipServices.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.networks.ipServices.delete(unknownId))],
    }),
    listNetworkApplications: row(anApplication, {
      call: (client, { networkId }) => client.networks.applications.list({ networkId }),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.networks.applications.list({ networkId: '' }))],
    }),
    createNetworkApplication: row(anApplication, {
      call: (client, { networkId }) => client.networks.applications.create(networkId, shop),
      answer: ({ networkId }) =>
        holding({
          name: 'Shop',
          networkItemId: networkId,
          routes: [holding({ domain: 'shop.example.com', exactMatch: true })],
        }),
      failures: [missing((client) => client.networks.applications.create(unknownId, shop))],
    }),
    getNetworkApplication: row(anApplication, {
      call: (client, { id }) => client.networks.applications.get(id),
      answer: ({ id, name }) => holding({ id, name, routes: [holding({ domain: 'pages.example.com' })] }),
      failures: [missing((client) => client.networks.applications.get(unknownId), 400)],
    }),
    updateNetworkApplication: row(anApplication, {
      call: (client, { id }) => client.networks.applications.update(id, shop),
      answer: ({ id }) => holding({ id, name: 'Shop', routes: [holding({ domain: 'shop.example.com' })] }),
      failures: [missing((client) => client.networks.applications.update(unknownId, shop), 400)],
    }),
    deleteNetworkApplication: row(anApplication, {
      call: (client, { id }) => client.networks.applications.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.networks.applications.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.networks.applications.delete(unknownId), 400)],
    }),
  },
}
