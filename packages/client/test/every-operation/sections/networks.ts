import type { NetworkResponse } from '@cloudconnexa/networks'
import {
  catchCode,
  expectInvalid,
  expectMissing,
  expectRefusal,
  skipTypeCheck,
  unknownId,
} from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName, createUniqueSubnet } from '../unique.ts'
import { matchAnyString, matchObject, matchPageWith } from './matchers.ts'

/** A network with one route. */
export function createOffice({ client }: Workspace): PromiseLike<NetworkResponse> {
  return client.networks.create({
    name: createUniqueName('office'),
    description: 'Headquarters',
    egress: true,
    routes: [{ value: createUniqueSubnet(), description: 'Desks' }],
  })
}

/** A network, its route, and a subnet that is free. */
async function createRoute(workspace: Workspace): Promise<{
  readonly networkId: string
  readonly id: string
  readonly subnet: string
  readonly free: string
}> {
  const { id: networkId, routes = [] } = await createOffice(workspace)
  const [route] = routes
  if (route?.id === undefined || route.subnet === undefined) throw new Error('The network has no route')
  return { networkId, id: route.id, subnet: route.subnet, free: createUniqueSubnet() }
}

/** Networks themselves and their routes. */
export const networks: Section = {
  name: 'networks and routes',
  rows: {
    listNetworks: row(createOffice, {
      call: (client) => client.networks.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name, egress: true })),
      failures: [expectInvalid((client) => client.networks.list({ size: 1.5 }))],
    }),
    createNetwork: row(nothing, {
      call: (client) => client.networks.create({ name: 'Lab', internetAccess: 'SPLIT_TUNNEL_ON' }),
      response: () =>
        matchObject({
          id: matchAnyString(),
          name: 'Lab',
          internetAccess: 'SPLIT_TUNNEL_ON',
          tunnelingProtocol: 'OPENVPN',
        }),
      failures: [
        expectInvalid((client) => client.networks.create(skipTypeCheck({ nmae: 'Lab' }))),
        expectRefusal((client) =>
          client.networks.create({ name: 'Lab', routes: [{ value: '100.100.0.0/24' }] }),
        ),
      ],
    }),
    getNetwork: row(createOffice, {
      call: (client, { id }) => client.networks.get(id),
      response: (office) => office,
      failures: [
        expectMissing((client) => client.networks.get(unknownId)),
        expectInvalid((client) => client.networks.get('')),
      ],
    }),
    updateNetwork: row(createOffice, {
      call: (client, { id }) => client.networks.update(id, { name: 'Lab' }),
      response: ({ id }) => matchObject({ id, name: 'Lab', egress: false }),
      failures: [expectMissing((client) => client.networks.update(unknownId, { name: 'Lab' }))],
    }),
    deleteNetwork: row(createOffice, {
      call: (client, { id }) => client.networks.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.networks.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.networks.delete(unknownId))],
    }),
    listNetworkRoutes: row(createRoute, {
      call: (client, { networkId }) => client.networks.routes.list({ networkId }),
      response: ({ id, subnet }) => matchPageWith(matchObject({ id, subnet })),
      failures: [expectInvalid((client) => client.networks.routes.list({ page: 0.5 }))],
    }),
    createNetworkRoute: row(createRoute, {
      call: (client, { networkId, free }) => client.networks.routes.create(networkId, { value: free }),
      response: ({ free }) => matchObject({ id: matchAnyString(), subnet: free, type: 'IP_V4' }),
      effect: {
        read: async ({ client }, { networkId }) =>
          (await client.networks.routes.list({ networkId })).items.map(({ subnet }) => subnet),
        value: ({ subnet, free }) => [subnet, free],
      },
      failures: [
        expectMissing((client, { free }) => client.networks.routes.create(unknownId, { value: free })),
        expectRefusal((client, { networkId, subnet }) =>
          client.networks.routes.create(networkId, { value: subnet }),
        ),
      ],
    }),
    getNetworkRoute: row(createRoute, {
      call: (client, { id }) => client.networks.routes.get(id),
      response: ({ id, subnet }) => matchObject({ id, subnet, description: 'Desks' }),
      failures: [expectMissing((client) => client.networks.routes.get(unknownId))],
    }),
    updateNetworkRoute: row(createRoute, {
      call: (client, { id, free }) => client.networks.routes.update(id, { value: free }),
      response: ({ id, free }) => matchObject({ id, subnet: free }),
      failures: [
        expectMissing((client, { free }) => client.networks.routes.update(unknownId, { value: free })),
      ],
    }),
    deleteNetworkRoute: row(createRoute, {
      call: (client, { id }) => client.networks.routes.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.networks.routes.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.networks.routes.delete(unknownId))],
    }),
  },
}
