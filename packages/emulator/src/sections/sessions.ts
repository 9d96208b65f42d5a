import { json } from '../answers.ts'
import { type Connection, connectorConnections, deviceConnections, spread } from '../connections.ts'
import { batch, isWithin, timeWindow, type TimeWindow } from '../cursor-list.ts'
import type { ConnectorRecord } from '../records.ts'
import type { DeviceRecord } from '../user-records.ts'
import type { Tenant } from '../tenant.ts'
import type { Query } from '../validation.ts'
import { readSetting } from './settings/values.ts'
import { given, type Section } from './section.ts'

/** A session before it is turned into its answer form. */
interface Session {
  /** 24 hexadecimal digits that begin with the time of the start: sessions sort by it. */
  readonly id: string
  readonly connection: Connection
  readonly client: { readonly device: DeviceRecord } | { readonly connector: ConnectorRecord }
}

/** Section Session. Sessions are not kept, but follow from what is connected, or was. */
export const sessions: Section = {
  handlers: {
    listSessions({ query }, tenant) {
      const window = timeWindow(query, tenant.clock.now())
      const wanted = [...sessionsIn(window, tenant)]
        .filter(({ connection }) => isWanted(connection, window, query, tenant.clock.now()))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      const { items, nextCursor } = batch(wanted, query)
      return json(200, {
        sessions: items.map((session) => present(session, tenant)),
        ...given('nextCursor', nextCursor),
      })
    },
  },
}

function* sessionsIn(window: TimeWindow, tenant: Tenant): Generator<Session> {
  for (const device of tenant.state.devices) {
    for (const connection of deviceConnections(device, tenant, window)) {
      yield { id: sessionId(device.id, connection), connection, client: { device } }
    }
  }
  for (const connector of tenant.state.connectors) {
    for (const connection of connectorConnections(connector, tenant)) {
      yield { id: sessionId(connector.id, connection), connection, client: { connector } }
    }
  }
}

function sessionId(clientId: string, { start }: Connection): string {
  const tail = spread(`${clientId} ${String(start)}`).toString(16)
  return start.toString(16).padStart(12, '0') + tail.padStart(12, '0')
}

/** A session counts as updated when it ends, and all the time while it is active. */
function isWanted(connection: Connection, window: TimeWindow, query: Query, now: number): boolean {
  const { status, returnOnlyNew } = query
  if (status !== undefined && status !== statusOf(connection)) return false
  if (isWithin(window, connection.start)) return true
  return returnOnlyNew !== true && isWithin(window, connection.end ?? now)
}

function statusOf({ end, failed }: Connection): 'ACTIVE' | 'COMPLETED' | 'FAILED' {
  if (end === undefined) return 'ACTIVE'
  return failed === true ? 'FAILED' : 'COMPLETED'
}

function present({ id, connection, client }: Session, tenant: Tenant): unknown {
  const { start, end } = connection
  const status = statusOf(connection)
  const seconds = Math.floor(((end ?? tenant.clock.now()) - start) / 1000)
  const number = spread(id)
  const { ipV4Address, ipV6Address } = 'device' in client ? client.device : client.connector
  return {
    id,
    ...('device' in client ? ofDevice(client.device, tenant) : ofConnector(client.connector, tenant)),
    sessionStartTime: new Date(start).toISOString(),
    status,
    ...(end === undefined ? {} : { sessionEndTime: new Date(end).toISOString() }),
    sessionDurationSeconds: seconds,
    ...(end === undefined ? {} : { disconnectReason: status === 'FAILED' ? 'ERROR' : 'CLIENT_DISCONNECTED' }),
    ...(status === 'FAILED' ? { disconnectReasonDescription: 'Connection lost' } : {}),
    bytesIn: seconds * (number % 4096),
    bytesOut: seconds * ((number >>> 12) % 1024),
    protocol: 'UDP',
    // Addresses of a block that is reserved for documentation.
    publicIp: `203.0.113.${String(1 + (number % 254))}`,
    tunnelIpV4: ipV4Address,
    tunnelIpV6: ipV6Address,
  }
}

function ofDevice(device: DeviceRecord, { state }: Tenant): object {
  const user = state.users.get(device.userId)
  const group = given('group', state.userGroups.get(user?.groupId ?? '')?.name).group
  return {
    userId: device.userId,
    ...given('userName', user?.username),
    ...given('firstName', user?.firstName),
    ...given('lastName', user?.lastName),
    ...given('email', user?.email),
    ...given('userGroup', group),
    ...given('primaryGroupName', group),
    secondaryGroupNames: (user?.secondaryGroupIds ?? []).flatMap(
      (id) => state.userGroups.get(id)?.name ?? [],
    ),
    deviceId: device.id,
    deviceName: device.name,
    ...given('clientUUID', device.clientUUID),
    osType: 'LINUX',
    region: readSetting(state, 'wpc/default-region'),
  }
}

function ofConnector(connector: ConnectorRecord, { state }: Tenant): object {
  const { id, name, networkItemId, networkItemType, vpnRegionId } = connector
  const own = { connectorId: id, connectorName: name, region: vpnRegionId }
  return networkItemType === 'HOST'
    ? { ...own, hostId: networkItemId, ...given('hostName', state.hosts.get(networkItemId)?.name) }
    : { ...own, networkId: networkItemId, ...given('networkName', state.networks.get(networkItemId)?.name) }
}
