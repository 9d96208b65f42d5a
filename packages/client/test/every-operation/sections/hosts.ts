import {
  catchCode,
  expectInvalid,
  expectMissing,
  expectRefusal,
  skipTypeCheck,
  unknownId,
} from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchAnyString, matchObject, matchPageWith } from './matchers.ts'

interface Owned {
  readonly hostId: string
  readonly id: string
  readonly name: string
}

async function createHost({ client }: Workspace): Promise<Omit<Owned, 'hostId'>> {
  const name = createUniqueName('database')
  const { id } = await client.hosts.create({ name, domain: 'db.example.com', description: 'Read only' })
  return { id, name }
}

async function createIpService(workspace: Workspace): Promise<Owned> {
  const { id: hostId } = await createHost(workspace)
  const name = createUniqueName('queries')
  const { id } = await workspace.client.hosts.ipServices.create(hostId, {
    name,
    config: { serviceTypes: ['SSH'] },
  })
  return { hostId, id, name }
}

async function createApplication(workspace: Workspace): Promise<Owned> {
  const { id: hostId } = await createHost(workspace)
  const name = createUniqueName('console')
  const { id } = await workspace.client.hosts.applications.create(hostId, { ...shop, name })
  return { hostId, id, name }
}

const shop = { name: 'Shop', routes: [{ value: 'shop.example.com' }] }
const anyService = { name: 'Anything', config: { serviceTypes: ['ANY' as const] } }

/** Hosts themselves, their IP services and applications. */
export const hosts: Section = {
  name: 'hosts, their IP services and applications',
  rows: {
    listHosts: row(createHost, {
      call: (client) => client.hosts.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.hosts.list({ size: 1.5 }))],
    }),
    createHost: row(nothing, {
      call: (client) =>
        client.hosts.create({ name: 'Server', connectors: [{ name: 'Agent', vpnRegionId: 'it-mxp' }] }),
      response: () =>
        matchObject({ id: matchAnyString(), name: 'Server', connectors: [matchObject({ name: 'Agent' })] }),
      failures: [
        expectInvalid((client) => client.hosts.create(skipTypeCheck({ nmae: 'Server' }))),
        expectRefusal((client) =>
          client.hosts.create({ name: 'Server', connectors: [{ name: 'Agent', vpnRegionId: 'nowhere' }] }),
        ),
      ],
    }),
    getHost: row(createHost, {
      call: (client, { id }) => client.hosts.get(id),
      response: ({ id, name }) =>
        matchObject({ id, name, domain: 'db.example.com', description: 'Read only' }),
      failures: [expectMissing((client) => client.hosts.get(unknownId))],
    }),
    updateHost: row(createHost, {
      call: (client, { id }) => client.hosts.update(id, { name: 'Server', domain: 'new.example.com' }),
      response: ({ id }) => matchObject({ id, name: 'Server', domain: 'new.example.com' }),
      failures: [expectMissing((client) => client.hosts.update(unknownId, { name: 'Server' }))],
    }),
    deleteHost: row(createHost, {
      call: (client, { id }) => client.hosts.delete(id),
      response: () => undefined,
      effect: { read: ({ client }, { id }) => catchCode(client.hosts.get(id)), value: () => 'NOT_FOUND' },
      failures: [expectMissing((client) => client.hosts.delete(unknownId))],
    }),
    listHostIpServices: row(createIpService, {
      call: (client, { hostId }) => client.hosts.ipServices.list({ hostId }),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.hosts.ipServices.list({ hostId: '' }))],
    }),
    createHostIpService: row(createHost, {
      call: (client, { id }) => client.hosts.ipServices.create(id, anyService),
      response: ({ id }) =>
        matchObject({
          name: 'Anything',
          networkItemId: id,
          networkItemType: 'HOST',
          config: matchObject(anyService.config),
        }),
      failures: [expectMissing((client) => client.hosts.ipServices.create(unknownId, anyService))],
    }),
    getHostIpService: row(createIpService, {
      call: (client, { id }) => client.hosts.ipServices.get(id),
      response: ({ id, name }) => matchObject({ id, name, config: matchObject({ serviceTypes: ['SSH'] }) }),
      failures: [expectMissing((client) => client.hosts.ipServices.get(unknownId))],
    }),
    updateHostIpService: row(createIpService, {
      call: (client, { id }) => client.hosts.ipServices.update(id, anyService),
      response: ({ id }) => matchObject({ id, name: 'Anything', config: matchObject(anyService.config) }),
      failures: [expectMissing((client) => client.hosts.ipServices.update(unknownId, anyService))],
    }),
    deleteHostIpService: row(createIpService, {
      call: (client, { id }) => client.hosts.ipServices.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.hosts.ipServices.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.hosts.ipServices.delete(unknownId))],
    }),
    listHostApplications: row(createApplication, {
      call: (client, { hostId }) => client.hosts.applications.list({ hostId }),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.hosts.applications.list({ hostId: '' }))],
    }),
    createHostApplication: row(createHost, {
      call: (client, { id }) => client.hosts.applications.create(id, shop),
      response: ({ id }) =>
        matchObject({
          name: 'Shop',
          networkItemId: id,
          routes: [matchObject({ domain: 'shop.example.com' })],
        }),
      failures: [expectMissing((client) => client.hosts.applications.create(unknownId, shop))],
    }),
    getHostApplication: row(createApplication, {
      call: (client, { id }) => client.hosts.applications.get(id),
      response: ({ id, name }) => matchObject({ id, name, networkItemType: 'HOST' }),
      failures: [expectMissing((client) => client.hosts.applications.get(unknownId))],
    }),
    updateHostApplication: row(createApplication, {
      call: (client, { id }) => client.hosts.applications.update(id, shop),
      response: ({ id }) =>
        matchObject({ id, name: 'Shop', routes: [matchObject({ domain: 'shop.example.com' })] }),
      failures: [expectMissing((client) => client.hosts.applications.update(unknownId, shop))],
    }),
    deleteHostApplication: row(createApplication, {
      call: (client, { id }) => client.hosts.applications.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.hosts.applications.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.hosts.applications.delete(unknownId))],
    }),
  },
}
