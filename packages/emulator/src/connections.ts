import { createHash } from 'node:crypto'
import type { TimeWindow } from './cursor-list.ts'
import { day, hour, minute } from './durations.ts'
import type { ConnectorRecord } from './records.ts'
import type { DeviceRecord } from './user-records.ts'
import type { Tenant } from './tenant.ts'

/** One connection to the service; times are milliseconds of the emulator's clock. */
export interface Connection {
  readonly start: number
  /** Absent while the connection is up. */
  readonly end?: number
  /** Ended by an error. */
  readonly failed?: boolean
}

/** The connection of a connector, if it is up. */
export function connectorConnections(connector: ConnectorRecord, tenant: Tenant): Connection[] {
  return connector.suspended ? [] : sinceStart(connector.startedAt, tenant)
}

/**
 * The connections of a device: the one that is up since its profile was handed out; or, if somebody uses it every
 * day, one for each day that the window touches. A suspended user's devices are not connected.
 */
export function deviceConnections(device: DeviceRecord, tenant: Tenant, window: TimeWindow): Connection[] {
  const { state, clock } = tenant
  const isAdmitted = state.users.get(device.userId)?.status.startsWith('SUSPENDED') === false
  const current = sinceStart(device.startedAt, tenant)
  const isUsed = current.length === 0 && state.usedDevices.get(device.id) !== undefined
  const connections = isUsed ? dailyConnections(device.id, window, clock.now()) : current
  return connections.filter((connection) => isAdmitted || connection.end !== undefined)
}

/** Whether a device is connected at this moment. */
export function isConnected(device: DeviceRecord, tenant: Tenant): boolean {
  const now = tenant.clock.now()
  return deviceConnections(device, tenant, { from: now, to: now + 1 }).some(({ end }) => end === undefined)
}

/** What was handed a profile or token comes online some time after that. */
function sinceStart(startedAt: number | undefined, { clock, connectorOnlineAfter }: Tenant): Connection[] {
  if (startedAt === undefined) return []
  const start = startedAt + connectorOnlineAfter
  return clock.now() >= start ? [{ start }] : []
}

/** A number that looks random and is always the same for the same text: 32 bits. */
export function spread(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE()
}

/** Connections begin between six and eight in the morning, last one to nine hours, and sometimes fail at once. */
function dailyConnections(deviceId: string, { from, to }: TimeWindow, now: number): Connection[] {
  const connections: Connection[] = []
  const last = Math.min(to - 1, now)
  for (let midnight = from - (from % day); midnight <= last; midnight += day) {
    const number = spread(`${deviceId} ${String(midnight)}`)
    const start = midnight + 6 * hour + (number % 120) * minute
    if (start > now) continue
    const failed = number % 19 === 0
    const end = start + (failed ? minute : hour + ((number >>> 8) % 480) * minute)
    connections.push(end > now ? { start } : { start, end, ...(failed ? { failed } : {}) })
  }
  return connections
}
