import type { CloudConnexaClient } from '@cloudconnexa/client'
import { printDone, printHeading, printNote } from '../shared/screen.ts'

/** Sets up a site: a network with a connector, a route and a service behind it. Returns the connector's id. */
export async function provisionSite(client: CloudConnexaClient): Promise<string> {
  printHeading('A site')
  const [region] = await client.regions.list().toArray()
  if (region === undefined) throw new Error('The account has no regions.')
  const network = await client.networks.create({
    name: 'office',
    internetAccess: 'SPLIT_TUNNEL_ON',
    egress: false,
  })
  printDone('network', network.name)
  const connector = await client.networks.connectors.create(network.id, {
    name: 'office-gateway',
    vpnRegionId: region.id,
  })
  printDone('connector', `${connector.name} in ${region.id}`)
  const route = await client.networks.routes.create(network.id, {
    value: '10.8.0.0/24',
    description: 'Desks',
  })
  printDone('route', route.subnet)
  const service = await client.networks.ipServices.create(network.id, {
    name: 'printers',
    type: 'SERVICE_DESTINATION',
    routes: [{ value: '10.8.0.0/24' }],
    config: { serviceTypes: ['HTTPS'] },
  })
  printDone('IP service', service.name)
  const token = await client.networks.connectors.token.generate(connector.id, { interval: 250 })
  printDone(
    'token for the agent',
    `${String(token)}, ${token.reveal().length} characters that no log will show`,
  )
  return connector.id
}

const invited = ['ada', 'bo', 'cy', 'di', 'el']

/** Invites a handful of users into a group of their own. Returns the id of one of them. */
export async function invitePeople(client: CloudConnexaClient): Promise<string> {
  printHeading('People')
  const group = await client.userGroups.create({
    name: 'Office',
    internetAccess: 'SPLIT_TUNNEL_ON',
    allRegionsIncluded: true,
    maxDevice: 3,
    connectAuth: 'ON_PRIOR_AUTH',
  })
  printDone('user group', group.name)
  // All at once: the SDK sends no faster than the API allows.
  const people = await Promise.all(
    invited.map((name) =>
      client.users.create({
        username: name,
        email: `${name}@example.com`,
        firstName: name,
        groupId: group.id,
        role: 'MEMBER',
      }),
    ),
  )
  printDone(`${people.length} users invited`, people.map(({ username }) => username).join(', '))
  const [first] = people
  if (first === undefined) throw new Error('Nobody was invited.')
  return first.id
}

/** Waits until the connector's agent has connected. */
export async function waitForConnector(client: CloudConnexaClient, id: string): Promise<void> {
  printHeading('The connector')
  printNote('On a real site the agent starts with the token; here the emulator lets it come online.')
  const connector = await client.networks.connectors.waitUntilOnline(id, { interval: 500 })
  printDone('online', connector.ipV4Address ?? '')
}
