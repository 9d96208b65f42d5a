import { expect } from 'vitest'
import { type EmulatorOptions, VirtualClock } from '../../src/index.ts'
import { type Api, type ResponseBody, startApi } from './api-client.ts'

/** An emulator with a network that has a connector. */
export interface ConnectorApi extends Api {
  readonly clock: VirtualClock
  readonly network: ResponseBody
  readonly connector: ResponseBody
  readonly path: string
  readonly readStatus: () => Promise<string>
}

/** Starts an emulator with a network that has a connector. */
export async function startWithConnector(
  options: EmulatorOptions = {},
  tunnelingProtocol = 'OPENVPN',
  ipSecConfig?: unknown,
): Promise<ConnectorApi> {
  const clock = new VirtualClock()
  const api = await startApi({ clock, ...options })
  const connectors = [{ name: 'door', vpnRegionId: 'eu-central-1', ipSecConfig }]
  const created = await api.post('/networks', { name: 'office', tunnelingProtocol, connectors })
  expect(created.status).toBe(201)
  const network = created.body
  const connector = network.connectors[0]
  const path = `/networks/connectors/${connector.id}`
  const readStatus = async (): Promise<string> => (await api.get(path)).body.connectionStatus
  return { ...api, clock, network, connector, path, readStatus }
}

/** IPsec settings with only the required properties. */
export const sharedSecret: { readonly platform: string; readonly authenticationType: string } = {
  platform: 'OTHER',
  authenticationType: 'SHARED_SECRET',
}
