import { createHash } from 'node:crypto'
import type { ApiContext } from '../../state/api-context.ts'
import type { ConnectorRecord } from '../../state/records/network-records.ts'
import type { DeviceRecord } from '../../state/records/user-records.ts'
import { day, hour, minute } from '../../time/durations.ts'
import type { TimeWindow } from './time-window.ts'

/** One connection to the service; times are milliseconds of the emulator's clock. */
export interface Connection {
  readonly start: number
  /** Absent while the connection is up. */
  readonly end?: number
  /** Whether the connection ended with an error. */
  readonly failed?: boolean
}

/** Lists the connection of a connector, if it is up. */
export function listConnectorConnections(connector: ConnectorRecord, context: ApiContext): Connection[] {
  return connector.suspended ? [] : listCurrentConnections(connector.startedAt, context)
}

/**
 * Lists the connections of a device: the one that is up since its profile was issued; or, if the device is used every day, one
 * for each day of the window. Devices of a suspended user are not connected.
 */
export function listDeviceConnections(
  device: DeviceRecord,
  context: ApiContext,
  window: TimeWindow,
): Connection[] {
  const { state, clock } = context
  const isUserActive = state.users.get(device.userId)?.status.startsWith('SUSPENDED') === false
  const current = listCurrentConnections(device.startedAt, context)
  const isUsedDaily = current.length === 0 && state.usedDevices.get(device.id) !== undefined
  const connections = isUsedDaily ? listDailyConnections(device.id, window, clock.now()) : current
  return connections.filter((connection) => isUserActive || connection.end !== undefined)
}

/** Whether a device is connected at this moment. */
export function isConnected(device: DeviceRecord, context: ApiContext): boolean {
  const now = context.clock.now()
  return listDeviceConnections(device, context, { from: now, to: now + 1 }).some(
    ({ end }) => end === undefined,
  )
}

/** Returns a number of 32 bits that looks random and is always the same for the same string. */
export function hashToNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE()
}

/** A connector or device is online some time after its profile or token was issued. */
function listCurrentConnections(
  startedAt: number | undefined,
  { clock, connectorOnlineAfter }: ApiContext,
): Connection[] {
  if (startedAt === undefined) return []
  const start = startedAt + connectorOnlineAfter
  return clock.now() >= start ? [{ start }] : []
}

/** Connections begin between six and eight in the morning, last one to nine hours, and sometimes fail at once. */
function listDailyConnections(deviceId: string, { from, to }: TimeWindow, now: number): Connection[] {
  const connections: Connection[] = []
  const last = Math.min(to - 1, now)
  for (let midnight = from - (from % day); midnight <= last; midnight += day) {
    const number = hashToNumber(`${deviceId} ${String(midnight)}`)
    const start = midnight + 6 * hour + (number % 120) * minute
    if (start > now) continue
    const failed = number % 19 === 0
    const end = start + (failed ? minute : hour + ((number >>> 8) % 480) * minute)
    connections.push(end > now ? { start } : { start, end, ...(failed ? { failed } : {}) })
  }
  return connections
}
