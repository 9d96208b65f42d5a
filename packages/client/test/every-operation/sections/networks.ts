import type { NetworkResponse } from '@cloudconnexa/networks'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName, uniqueSubnet } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'

/** A network with one route. */
export function anOffice({ client }: Workspace): PromiseLike<NetworkResponse> {
  return client.networks.create({
    name: uniqueName('office'),
    description: 'Headquarters',
    egress: true,
    routes: [{ value: uniqueSubnet(), description: 'Desks' }],
  })
}

/** A network, its route, and a subnet that is free. */
async function aRoute(workspace: Workspace): Promise<{
  readonly networkId: string
  readonly id: string
  readonly subnet: string
  readonly free: string
}> {
  const { id: networkId, routes = [] } = await anOffice(workspace)
  const [route] = routes
  if (route?.id === undefined || route.subnet === undefined) throw new Error('The network has no route')
  return { networkId, id: route.id, subnet: route.subnet, free: uniqueSubnet() }
}

/** Networks themselves and their routes. */
export const networks: Section = {
  name: 'networks and routes',
  rows: {
    listNetworks: row(anOffice, {
      call: (client) => client.networks.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name, egress: true })),
      failures: [invalid((client) => client.networks.list({ size: 1.5 }))],
    }),
    createNetwork: row(nothing, {
      call: (client) => client.networks.create({ name: 'Lab', internetAccess: 'SPLIT_TUNNEL_ON' }),
      answer: () =>
        holding({
          id: anyText(),
          name: 'Lab',
          internetAccess: 'SPLIT_TUNNEL_ON',
          tunnelingProtocol: 'OPENVPN',
        }),
      failures: [
        invalid((client) => client.networks.create(unchecked({ nmae: 'Lab' }))),
        refused((client) => client.networks.create({ name: 'Lab', routes: [{ value: '10.200.0.0/24' }] })),
      ],
    }),
    getNetwork: row(anOffice, {
      call: (client, { id }) => client.networks.get(id),
      answer: (office) => office,
      failures: [
        missing((client) => client.networks.get(unknownId)),
        invalid((client) => client.networks.get('')),
      ],
    }),
    updateNetwork: row(anOffice, {
      call: (client, { id }) => client.networks.update(id, { name: 'Lab' }),
      answer: ({ id }) => holding({ id, name: 'Lab', egress: false }),
      failures: [missing((client) => client.networks.update(unknownId, { name: 'Lab' }))],
    }),
    deleteNetwork: row(anOffice, {
      call: (client, { id }) => client.networks.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.networks.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.networks.delete(unknownId))],
    }),
    listNetworkRoutes: row(aRoute, {
      call: (client, { networkId }) => client.networks.routes.list({ networkId }),
      answer: ({ id, subnet }) => pageIncluding(holding({ id, subnet })),
      failures: [invalid((client) => client.networks.routes.list({ page: 0.5 }))],
    }),
    createNetworkRoute: row(aRoute, {
      call: (client, { networkId, free }) => client.networks.routes.create(networkId, { value: free }),
      answer: ({ free }) => holding({ id: anyText(), subnet: free, type: 'IP_V4' }),
      effect: {
        read: async ({ client }, { networkId }) =>
          (await client.networks.routes.list({ networkId })).items.map(({ subnet }) => subnet),
        value: ({ subnet, free }) => [subnet, free],
      },
      failures: [
        missing((client, { free }) => client.networks.routes.create(unknownId, { value: free })),
        refused((client, { networkId, subnet }) =>
          client.networks.routes.create(networkId, { value: subnet }),
        ),
      ],
    }),
    getNetworkRoute: row(aRoute, {
      call: (client, { id }) => client.networks.routes.get(id),
      answer: ({ id, subnet }) => holding({ id, subnet, description: 'Desks' }),
      failures: [missing((client) => client.networks.routes.get(unknownId))],
    }),
    updateNetworkRoute: row(aRoute, {
      call: (client, { id, free }) => client.networks.routes.update(id, { value: free }),
      answer: ({ id, free }) => holding({ id, subnet: free }),
      failures: [missing((client, { free }) => client.networks.routes.update(unknownId, { value: free }))],
    }),
    deleteNetworkRoute: row(aRoute, {
      call: (client, { id }) => client.networks.routes.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.networks.routes.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.networks.routes.delete(unknownId))],
    }),
  },
}
