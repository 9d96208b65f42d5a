import type { Query } from '../../api/request-validator.ts'
import { createResponse } from '../../api/response.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { ConnectorRecord } from '../../state/records/network-records.ts'
import type { DeviceRecord } from '../../state/records/user-records.ts'
import { readSetting } from '../settings/setting-values.ts'
import {
  type Connection,
  hashToNumber,
  listConnectorConnections,
  listDeviceConnections,
} from '../shared/connections.ts'
import { selectBatch } from '../shared/cursor-batch.ts'
import { optional, type Section } from '../shared/section.ts'
import { isWithin, readTimeWindow, type TimeWindow } from '../shared/time-window.ts'

/** A session before it is converted to the form of a response. */
interface Session {
  /** 24 hexadecimal digits that begin with the start time: sessions are sorted by it. */
  readonly id: string
  readonly connection: Connection
  readonly client: { readonly device: DeviceRecord } | { readonly connector: ConnectorRecord }
}

/** Section Session. Sessions are not kept, but derived from what is connected, or was. */
export const sessions: Section = {
  handlers: {
    listSessions({ query }, context) {
      const window = readTimeWindow(query, context.clock.now())
      const selected = [...iterateSessions(window, context)]
        .filter(({ connection }) => isSelected(connection, window, query, context.clock.now()))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      const { items, nextCursor } = selectBatch(selected, query)
      return createResponse(200, {
        sessions: items.map((session) => toResponse(session, context)),
        ...optional('nextCursor', nextCursor),
      })
    },
  },
}

function* iterateSessions(window: TimeWindow, context: ApiContext): Generator<Session> {
  for (const device of context.state.devices) {
    for (const connection of listDeviceConnections(device, context, window)) {
      yield { id: createSessionId(device.id, connection), connection, client: { device } }
    }
  }
  for (const connector of context.state.connectors) {
    for (const connection of listConnectorConnections(connector, context)) {
      yield { id: createSessionId(connector.id, connection), connection, client: { connector } }
    }
  }
}

function createSessionId(clientId: string, { start }: Connection): string {
  const tail = hashToNumber(`${clientId} ${String(start)}`).toString(16)
  return start.toString(16).padStart(12, '0') + tail.padStart(12, '0')
}

/** A session is updated when it ends, and all the time while it is active. */
function isSelected(connection: Connection, window: TimeWindow, query: Query, now: number): boolean {
  const { status, returnOnlyNew } = query
  if (status !== undefined && status !== getStatus(connection)) return false
  if (isWithin(window, connection.start)) return true
  return returnOnlyNew !== true && isWithin(window, connection.end ?? now)
}

function getStatus({ end, failed }: Connection): 'ACTIVE' | 'COMPLETED' | 'FAILED' {
  if (end === undefined) return 'ACTIVE'
  return failed === true ? 'FAILED' : 'COMPLETED'
}

function toResponse({ id, connection, client }: Session, context: ApiContext): unknown {
  const { start, end } = connection
  const status = getStatus(connection)
  const seconds = Math.floor(((end ?? context.clock.now()) - start) / 1000)
  const number = hashToNumber(id)
  const { ipV4Address, ipV6Address } = 'device' in client ? client.device : client.connector
  return {
    id,
    ...('device' in client
      ? describeDevice(client.device, context)
      : describeConnector(client.connector, context)),
    sessionStartTime: new Date(start).toISOString(),
    status,
    ...(end === undefined ? {} : { sessionEndTime: new Date(end).toISOString() }),
    sessionDurationSeconds: seconds,
    ...(end === undefined ? {} : { disconnectReason: status === 'FAILED' ? 'ERROR' : 'CLIENT_DISCONNECTED' }),
    ...(status === 'FAILED' ? { disconnectReasonDescription: 'Connection lost' } : {}),
    bytesIn: seconds * (number % 4096),
    bytesOut: seconds * ((number >>> 12) % 1024),
    protocol: 'UDP',
    // An address from a block that is reserved for documentation.
    publicIp: `203.0.113.${String(1 + (number % 254))}`,
    tunnelIpV4: ipV4Address,
    tunnelIpV6: ipV6Address,
  }
}

function describeDevice(device: DeviceRecord, { state }: ApiContext): object {
  const user = state.users.get(device.userId)
  const group = state.userGroups.get(user?.groupId ?? '')?.name
  return {
    userId: device.userId,
    ...optional('userName', user?.username),
    ...optional('firstName', user?.firstName),
    ...optional('lastName', user?.lastName),
    ...optional('email', user?.email),
    ...optional('userGroup', group),
    ...optional('primaryGroupName', group),
    secondaryGroupNames: (user?.secondaryGroupIds ?? []).flatMap(
      (id) => state.userGroups.get(id)?.name ?? [],
    ),
    deviceId: device.id,
    deviceName: device.name,
    ...optional('clientUUID', device.clientUUID),
    osType: 'LINUX',
    region: readSetting(state, 'wpc/default-region'),
  }
}

function describeConnector(connector: ConnectorRecord, { state }: ApiContext): object {
  const { id, name, networkItemId, networkItemType, vpnRegionId } = connector
  const common = { connectorId: id, connectorName: name, region: vpnRegionId }
  return networkItemType === 'HOST'
    ? { ...common, hostId: networkItemId, ...optional('hostName', state.hosts.get(networkItemId)?.name) }
    : {
        ...common,
        networkId: networkItemId,
        ...optional('networkName', state.networks.get(networkItemId)?.name),
      }
}
