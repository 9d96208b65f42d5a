import type { VirtualClock } from '../../src/index.ts'
import type { ResponseBody } from './api-client.ts'

/** Calls an operation and checks its response. */
export type Call = (
  operationId: string,
  parameters?: Record<string, string>,
  body?: unknown,
) => Promise<ResponseBody>

/** Calls every operation of section Host. */
export async function callHosts(call: Call, clock: VirtualClock): Promise<void> {
  const config = {
    serviceTypes: ['SSH'],
    customServiceTypes: [{ protocol: 'ICMP', icmpType: [{ value: 8 }] }],
  }
  const connectorBody = { name: 'c', description: 'd', vpnRegionId: 'it-mxp' }
  const hostBody = { name: 'h', description: 'd', domain: 'h.example.com', connectors: [connectorBody] }
  const { id } = await call('createHost', {}, hostBody)
  await call('listHosts')
  await call('getHost', { id })
  await call('updateHost', { id }, hostBody)
  const connector = { id: (await call('createHostConnector', { hostId: id }, connectorBody)).id }
  await call('listHostConnectors', { hostId: id })
  await call('getHostConnector', connector)
  await call('updateHostConnector', connector, connectorBody)
  await call('suspendHostConnector', connector)
  await call('activateHostConnector', connector)
  for (let round = 0; round < 2; round += 1) {
    await call('generateHostConnectorProfile', connector)
    await call('generateHostConnectorToken', connector)
    await clock.advance(60_000)
  }
  await call('generateHostConnectorBundle', { ...connector, type: 'DMG' })
  await call('revokeHostConnectorProfile', connector)
  await call('deleteHostConnector', connector)
  for (const kind of ['HostIpService', 'HostApplication']) {
    const body = { name: 'n', description: 'd', routes: [{ value: 'example.com' }], config }
    const part = { id: (await call(`create${kind}`, { hostId: id }, body)).id }
    await call(`list${kind}s`)
    await call(`get${kind}`, part)
    await call(`update${kind}`, part, body)
    await call(`delete${kind}`, part)
  }
  await call('deleteHost', { id })
}

/** Calls every operation of section Device. */
export async function callDevices(call: Call, clock: VirtualClock): Promise<void> {
  const userId = (await call('createUser', {}, { username: 'device-user' })).id
  const body = { name: 'd', description: 'd', clientUUID: 'c' }
  const device = { userId, id: (await call('createDevice', { userId }, body)).id }
  await call('listDevices', { size: '1000' })
  await call('generateDeviceProfile', { ...device, regionId: 'it-mxp' })
  await clock.advance(60_000)
  await call('getDevice', device)
  await call('updateDevice', device, body)
  await call('revokeDeviceProfile', device)
  await call('deleteDevice', device)
}

/** Calls every operation of sections Access Group, Device Posture and Location Context. */
export async function callAccess(call: Call): Promise<void> {
  const groupId = (await call('listUserGroups')).content[0].id
  const everyone = { type: 'USER_GROUP', allCovered: true }
  const body = { name: 'a', description: 'd', source: [everyone], destination: [everyone] }
  const { id } = await call('createAccessGroup', {}, body)
  await call('listAccessGroups', { size: '1000' })
  await call('getAccessGroup', { id })
  await call('updateAccessGroup', { id }, body)
  for (const side of ['Source', 'Destination']) {
    await call(`addAccessGroup${side}`, { id }, { ...everyone, allCovered: false, children: [groupId] })
    await call(`removeAccessGroup${side}`, { id, type: 'USER_GROUP', childId: groupId })
  }
  await call('deleteAccessGroup', { id })

  const policy = { name: 'p', description: 'd', userGroupsIds: [groupId] }
  const version = { version: '10.0.1', condition: 'GTE' }
  const posture = {
    ...policy,
    windows: { version, antiviruses: ['MICROSOFT_DEFENDER'], diskEncryption: { type: 'FULL_DISK' } },
    macos: { version, diskEncrypted: true, certificate: 'c' },
    linux: {},
    android: { allowed: false },
    ios: { allowed: true },
  }
  const location = {
    ...policy,
    ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1/32', description: 'd' }] },
    countryCheck: { allowed: false, countries: ['US'] },
    defaultCheck: { allowed: true },
  }
  for (const [kind, request] of Object.entries({ DevicePosture: posture, LocationContext: location })) {
    const created = { id: (await call(`create${kind}`, {}, request)).id }
    await call(`list${kind}s`)
    await call(`get${kind}`, created)
    await call(`update${kind}`, created, request)
    await call(`delete${kind}`, created)
  }
}
