// A site that connects by IPsec: its router keeps the tunnel, no agent is installed. The pre-shared key stays a secret
// on the whole way: it is never printed, and a later change writes it back unseen.
import { randomBytes } from 'node:crypto'
import { type CloudConnexaClient, Secret } from '@cloudconnexa/client'
import { runExample } from './shared/example.ts'
import { printDone, printHeading, printNote } from './shared/screen.ts'

await runExample({
  changes: 'creates a network and a connector',
  emulator: { connectorOnlineAfter: 1000 },
  run: connectSite,
})

async function connectSite(client: CloudConnexaClient): Promise<void> {
  const [region] = await client.regions.list().toArray()
  if (region === undefined) throw new Error('The account has no regions.')

  printHeading('The site')
  const network = await client.networks.create({
    name: 'factory',
    tunnelingProtocol: 'IPSEC',
    routes: [{ value: '10.30.0.0/16', description: 'Machines' }],
  })
  printDone('network', `${network.name}, 10.30.0.0/16`)

  const preSharedKey = new Secret(randomBytes(32).toString('base64url'))
  const connector = await client.networks.connectors.create(network.id, {
    name: 'factory-router',
    vpnRegionId: region.id,
    ipSecConfig: {
      platform: 'CISCO',
      authenticationType: 'SHARED_SECRET',
      remoteSitePublicIp: '198.51.100.7',
      preSharedKey,
      ikeProtocol: {
        protocolVersion: 'IKE_V2',
        phase1: {
          encryptionAlgorithms: ['AES256'],
          integrityAlgorithms: ['SHA2_256'],
          diffieHellmanGroups: ['G_14'],
          lifetimeSec: 28_800,
        },
        phase2: {
          encryptionAlgorithms: ['AES256'],
          integrityAlgorithms: ['SHA2_256'],
          diffieHellmanGroups: ['G_14'],
          lifetimeSec: 3600,
        },
        startupAction: 'START',
      },
    },
  })
  printDone('connector', `${connector.name} in ${region.id}`)
  printDone('pre-shared key', `${String(connector.ipSecConfig?.preSharedKey)}, however it is printed`)

  printHeading('The tunnel')
  await client.networks.connectors.ipsec.start(connector.id)
  const online = await client.networks.connectors.waitUntilOnline(connector.id, { interval: 500 })
  printDone(
    'started',
    `${online.connectionStatus ?? ''}, at ${online.ipSecConfig?.serverIp ?? 'an unknown address'}`,
  )

  printHeading('A change')
  printNote(
    'The API can only replace a connector as a whole; a patch writes everything else back, the key too.',
  )
  const changed = await client.networks.connectors.patch(connector.id, { description: 'Hall 3, rack 2' })
  printDone('description', changed.description ?? '')
  const { ipSecConfig } = await client.networks.connectors.get(connector.id)
  if (ipSecConfig?.preSharedKey?.reveal() !== preSharedKey.reveal()) throw new Error('The key has changed.')
  printDone('pre-shared key', 'still the same')
  await client.networks.connectors.ipsec.start(connector.id)
  printDone('started again', 'a changed configuration takes effect with it')
}
