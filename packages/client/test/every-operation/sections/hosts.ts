import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'

interface Owned {
  readonly hostId: string
  readonly id: string
  readonly name: string
}

async function aHost({ client }: Workspace): Promise<Omit<Owned, 'hostId'>> {
  const name = uniqueName('database')
  const { id } = await client.hosts.create({ name, domain: 'db.example.com', description: 'Read only' })
  return { id, name }
}

async function anIpService(workspace: Workspace): Promise<Owned> {
  const { id: hostId } = await aHost(workspace)
  const name = uniqueName('queries')
  const { id } = await workspace.client.hosts.ipServices.create(hostId, {
    name,
    config: { serviceTypes: ['SSH'] },
  })
  return { hostId, id, name }
}

async function anApplication(workspace: Workspace): Promise<Owned> {
  const { id: hostId } = await aHost(workspace)
  const name = uniqueName('console')
  const { id } = await workspace.client.hosts.applications.create(hostId, { ...shop, name })
  return { hostId, id, name }
}

const shop = { name: 'Shop', routes: [{ value: 'shop.example.com' }] }
const anyService = { name: 'Anything', config: { serviceTypes: ['ANY' as const] } }

/** Hosts themselves, their IP services and applications. */
export const hosts: Section = {
  name: 'hosts, their IP services and applications',
  rows: {
    listHosts: row(aHost, {
      call: (client) => client.hosts.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.hosts.list({ size: 1.5 }))],
    }),
    createHost: row(nothing, {
      call: (client) =>
        client.hosts.create({ name: 'Server', connectors: [{ name: 'Agent', vpnRegionId: 'it-mxp' }] }),
      answer: () => holding({ id: anyText(), name: 'Server', connectors: [holding({ name: 'Agent' })] }),
      failures: [
        invalid((client) => client.hosts.create(unchecked({ nmae: 'Server' }))),
        refused((client) =>
          client.hosts.create({ name: 'Server', connectors: [{ name: 'Agent', vpnRegionId: 'nowhere' }] }),
        ),
      ],
    }),
    getHost: row(aHost, {
      call: (client, { id }) => client.hosts.get(id),
      answer: ({ id, name }) => holding({ id, name, domain: 'db.example.com', description: 'Read only' }),
      failures: [missing((client) => client.hosts.get(unknownId))],
    }),
    updateHost: row(aHost, {
      call: (client, { id }) => client.hosts.update(id, { name: 'Server', domain: 'new.example.com' }),
      answer: ({ id }) => holding({ id, name: 'Server', domain: 'new.example.com' }),
      failures: [missing((client) => client.hosts.update(unknownId, { name: 'Server' }))],
    }),
    deleteHost: row(aHost, {
      call: (client, { id }) => client.hosts.delete(id),
      answer: () => undefined,
      effect: { read: ({ client }, { id }) => codeOf(client.hosts.get(id)), value: () => 'NOT_FOUND' },
      failures: [missing((client) => client.hosts.delete(unknownId))],
    }),
    listHostIpServices: row(anIpService, {
      call: (client, { hostId }) => client.hosts.ipServices.list({ hostId }),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.hosts.ipServices.list({ hostId: '' }))],
    }),
    createHostIpService: row(aHost, {
      call: (client, { id }) => client.hosts.ipServices.create(id, anyService),
      answer: ({ id }) =>
        holding({
          name: 'Anything',
          networkItemId: id,
          networkItemType: 'HOST',
          config: holding(anyService.config),
        }),
      failures: [missing((client) => client.hosts.ipServices.create(unknownId, anyService))],
    }),
    getHostIpService: row(anIpService, {
      call: (client, { id }) => client.hosts.ipServices.get(id),
      answer: ({ id, name }) => holding({ id, name, config: holding({ serviceTypes: ['SSH'] }) }),
      failures: [missing((client) => client.hosts.ipServices.get(unknownId))],
    }),
    updateHostIpService: row(anIpService, {
      call: (client, { id }) => client.hosts.ipServices.update(id, anyService),
      answer: ({ id }) => holding({ id, name: 'Anything', config: holding(anyService.config) }),
      failures: [missing((client) => client.hosts.ipServices.update(unknownId, anyService))],
    }),
    deleteHostIpService: row(anIpService, {
      call: (client, { id }) => client.hosts.ipServices.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.hosts.ipServices.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.hosts.ipServices.delete(unknownId))],
    }),
    listHostApplications: row(anApplication, {
      call: (client, { hostId }) => client.hosts.applications.list({ hostId }),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.hosts.applications.list({ hostId: '' }))],
    }),
    createHostApplication: row(aHost, {
      call: (client, { id }) => client.hosts.applications.create(id, shop),
      answer: ({ id }) =>
        holding({ name: 'Shop', networkItemId: id, routes: [holding({ domain: 'shop.example.com' })] }),
      failures: [missing((client) => client.hosts.applications.create(unknownId, shop))],
    }),
    getHostApplication: row(anApplication, {
      call: (client, { id }) => client.hosts.applications.get(id),
      answer: ({ id, name }) => holding({ id, name, networkItemType: 'HOST' }),
      failures: [missing((client) => client.hosts.applications.get(unknownId), 400)],
    }),
    updateHostApplication: row(anApplication, {
      call: (client, { id }) => client.hosts.applications.update(id, shop),
      answer: ({ id }) => holding({ id, name: 'Shop', routes: [holding({ domain: 'shop.example.com' })] }),
      failures: [missing((client) => client.hosts.applications.update(unknownId, shop), 400)],
    }),
    deleteHostApplication: row(anApplication, {
      call: (client, { id }) => client.hosts.applications.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.hosts.applications.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.hosts.applications.delete(unknownId), 400)],
    }),
  },
}
