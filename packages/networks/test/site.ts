import type { Secret } from '@cloudconnexa/core'
import type { EmulatorConnection } from '@cloudconnexa/service-tests'
import { expect } from 'vitest'
import type { networks } from '../src/index.ts'

/** A client of the networks and the emulator that it talks to. */
export type NetworksConnection = EmulatorConnection<{ readonly networks: typeof networks }>

/** The pre-shared key of the site's tunnel. */
export const preSharedKey = 'correct-horse-battery-staple'

/** Ids of an office, an OpenVPN network with one of everything, and of a partner, an IPsec network with a tunnel. */
export interface Site {
  readonly officeId: string
  readonly routeId: string
  readonly connectorId: string
  readonly ipServiceId: string
  readonly applicationId: string
  readonly partnerId: string
  readonly tunnelId: string
}

/** Creates the {@link Site} through the client, then forgets the requests that it took. */
export async function provisionSite({ client, emulator }: NetworksConnection): Promise<Site> {
  const { networks } = client
  const office = await networks.create({
    name: 'Office',
    description: 'Headquarters',
    internetAccess: 'SPLIT_TUNNEL_ON',
    egress: true,
    routes: [{ value: '10.8.0.0/16', description: 'Desks' }],
    connectors: [{ name: 'Gateway', description: 'In the cellar', vpnRegionId: 'eu-central-1' }],
  })
  const service = await networks.ipServices.create(office.id, {
    name: 'Databases',
    description: 'Read only',
    type: 'SERVICE_DESTINATION',
    routes: [{ value: '10.8.1.0/24' }],
    config: { customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 5432, upperValue: 5433 }] }] },
  })
  const application = await networks.applications.create(office.id, {
    name: 'Wiki',
    description: 'What everybody knows',
    routes: [{ value: 'wiki.example.com', allowEmbeddedIp: true, exactMatch: true }],
    config: { serviceTypes: ['HTTPS'] },
  })
  const partner = await networks.create({ name: 'Partner', tunnelingProtocol: 'IPSEC' })
  const tunnel = await createTunnel(client, partner.id, preSharedKey)
  emulator.requests.clear()
  return {
    officeId: office.id,
    routeId: office.routes?.[0]?.id ?? expect.unreachable('no route'),
    connectorId: office.connectors?.[0]?.id ?? expect.unreachable('no connector'),
    ipServiceId: service.id,
    applicationId: application.id,
    partnerId: partner.id,
    tunnelId: tunnel.id,
  }
}

/** Adds an IPsec connector with everything that one can have. */
export function createTunnel(
  { networks }: NetworksConnection['client'],
  networkId: string,
  key: string | Secret,
): ReturnType<typeof networks.connectors.create> {
  return networks.connectors.create(networkId, {
    name: 'Tunnel',
    description: 'To the partner',
    vpnRegionId: 'it-mxp',
    ipSecConfig: {
      platform: 'CISCO',
      authenticationType: 'SHARED_SECRET',
      remoteSitePublicIp: '203.0.113.7',
      preSharedKey: key,
      hostname: 'tunnel.example.com',
      domain: 'example.com',
      ikeProtocol: {
        protocolVersion: 'IKE_V2',
        phase1: {
          encryptionAlgorithms: ['AES256'],
          integrityAlgorithms: ['SHA2_256'],
          diffieHellmanGroups: ['G_14'],
          lifetimeSec: 3600,
        },
        phase2: { encryptionAlgorithms: ['AES128'], lifetimeSec: 1800 },
        rekey: { marginTimeSec: 270, fuzzPercent: 100, replayWindowSize: 1024 },
        startupAction: 'START',
        autoInitiate: true,
      },
    },
  })
}
