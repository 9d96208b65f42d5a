// Who may reach what, from scratch: from the full mesh of a new account, in which everybody reaches everything, to an
// access group that lets one team reach one service. Then the group changes piece by piece, without being replaced.
import type { CloudConnexaClient } from '@cloudconnexa/client'
import { runExample } from './shared/example.ts'
import { printDone, printHeading, printNote } from './shared/screen.ts'

await runExample({ changes: 'changes who may reach what', run: separateGroups })

async function separateGroups(client: CloudConnexaClient): Promise<void> {
  printHeading('Who')
  const accounting = await createTeam(client, 'Accounting')
  const auditors = await createTeam(client, 'Auditors')

  printHeading('What')
  const network = await client.networks.create({ name: 'office', routes: [{ value: '10.8.0.0/24' }] })
  printDone('network', `${network.name}, 10.8.0.0/24`)
  const ledger = await createService(client, network.id, 'ledger', '10.8.0.10/32')
  const archive = await createService(client, network.id, 'archive', '10.8.0.11/32')
  const names = new Map([accounting, auditors, ledger, archive].map(({ id, name }) => [id, name]))

  /** Says who reaches what, with names instead of ids. */
  const show = ({ source = [], destination = [] }: Access): void => {
    const joinNames = (items: readonly Item[]): string =>
      items.flatMap(({ children = [] }) => children.map((id) => names.get(id) ?? id)).join(', ')
    printNote(`${joinNames(source)} → ${joinNames(destination)}`)
  }

  printHeading('Access')
  const group = await client.accessGroups.create({
    name: 'Bookkeeping',
    source: [{ type: 'USER_GROUP', allCovered: false, children: [accounting.id] }],
    destination: [{ type: 'NETWORK_SERVICE', allCovered: false, parent: network.id, children: [ledger.id] }],
  })
  printDone('access group', group.name)
  show(group)

  printHeading('Nothing else')
  printNote('Last, so that nobody is locked out in between.')
  const fullMesh = await client.accessGroups.list().find(({ defaultGroup }) => defaultGroup === true)
  if (fullMesh !== undefined) {
    await client.accessGroups.delete(fullMesh.id)
    printDone('deleted', `${fullMesh.name}, which lets everybody reach everything`)
  }
  const topology = await client.settings.wpc.topology.set('CUSTOM')
  printDone('topology', topology)

  printHeading('One more, one less')
  const { sources, destinations } = client.accessGroups
  const child = { type: 'NETWORK_SERVICE', allCovered: false, parent: network.id } as const
  const wider = await sources.add(group.id, {
    type: 'USER_GROUP',
    allCovered: false,
    children: [auditors.id],
  })
  printDone('source added', auditors.name)
  show(wider)
  const longer = await destinations.add(group.id, { ...child, children: [archive.id] })
  printDone('destination added', archive.name)
  show(longer)
  // Without `childId` or `parentId` every service would go.
  const shorter = await destinations.remove(group.id, { type: child.type, childId: ledger.id })
  printDone('destination removed', ledger.name)
  show(shorter)
}

/** What the program shows of an access group. */
interface Access {
  readonly source?: readonly Item[]
  readonly destination?: readonly Item[]
}

interface Item {
  readonly children?: readonly string[]
}

interface Named {
  readonly id: string
  readonly name: string
}

async function createTeam(client: CloudConnexaClient, name: string): Promise<Named> {
  const team = await client.userGroups.create({
    name,
    internetAccess: 'SPLIT_TUNNEL_ON',
    allRegionsIncluded: true,
    maxDevice: 3,
    connectAuth: 'ON_PRIOR_AUTH',
  })
  printDone('user group', name)
  return team
}

async function createService(
  client: CloudConnexaClient,
  networkId: string,
  name: string,
  address: string,
): Promise<Named> {
  const service = await client.networks.ipServices.create(networkId, {
    name,
    type: 'SERVICE_DESTINATION',
    routes: [{ value: address }],
    config: { serviceTypes: ['HTTPS'] },
  })
  printDone('IP service', `${name}, ${address}`)
  return service
}
