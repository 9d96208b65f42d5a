import { empty, emptyRefusal, json, refused, text } from '../answers.ts'
import { isConnected } from '../connections.ts'
import { page } from '../paging.ts'
import type { DeviceRecord, UserGroupRecord, UserRecord } from '../user-records.ts'
import type { State } from '../state.ts'
import { nextAddresses, type Tenant } from '../tenant.ts'
import { profileText } from './profile-text.ts'
import { bodyOf, existing, given, type OperationCall, pathId, type Section } from './section.ts'

/** A device as it is sent. */
export interface DeviceRequest {
  readonly name: string
  readonly description?: string
  readonly clientUUID?: string
}

/** Section Device. All operations but the list need `userId`, which the document says. */
export const devices: Section = {
  handlers: {
    listDevices(call, tenant) {
      const { state } = tenant
      const { userId } = call.query
      const members =
        userId === undefined ? state.devices.all() : state.devices.where('userId', String(userId))
      return page(members, call.query, (device) => presentDevice(device, tenant))
    },
    getDevice: (call, tenant) => json(200, presentDevice(deviceOfUser(call, tenant.state), tenant)),
    createDevice(call, tenant) {
      const { state } = tenant
      const user = existing(state.users, call.query['userId'])
      const present = state.devices.where('userId', user.id).length
      checkDeviceLimit(present + 1, existing(state.userGroups, user.groupId))
      return json(201, presentDevice(addDevice(bodyOf<DeviceRequest>(call), user, tenant), tenant))
    },
    updateDevice(call, tenant) {
      const { state } = tenant
      const { description: _description, ...kept } = deviceOfUser(call, state)
      // The Go client never sends the UUID, and must not take it from the device.
      const { name, description, clientUUID } = bodyOf<DeviceRequest>(call)
      const changed = {
        ...kept,
        name,
        ...given('description', description),
        ...given('clientUUID', clientUUID),
      }
      return json(200, presentDevice(state.devices.put(changed), tenant))
    },
    deleteDevice(call, { state }) {
      state.devices.remove(deviceOfUser(call, state).id)
      return empty(204)
    },
    generateDeviceProfile(call, { state, clock }) {
      const device = deviceOfUser(call, state)
      const regionId = String(call.query['regionId'])
      if (state.regions.get(regionId) === undefined)
        throw refused('regionId', `There is no region ${regionId}`)
      state.devices.put({ ...device, startedAt: device.startedAt ?? clock.now() })
      return text(200, profileText(`device ${device.name}`, device.id, regionId))
    },
    revokeDeviceProfile(call, { state }) {
      const { startedAt, ...device } = deviceOfUser(call, state)
      state.devices.put(device)
      return text(200, String(startedAt !== undefined))
    },
  },
}

/** A device as it is answered. */
export function presentDevice(device: DeviceRecord, tenant: Tenant): { connectionStatus: string } {
  const { startedAt: _startedAt, ...properties } = device
  return { ...properties, connectionStatus: isConnected(device, tenant) ? 'ONLINE' : 'OFFLINE' }
}

/** Throws a Refusal if the primary group does not allow so many devices. */
export function checkDeviceLimit(count: number, group: UserGroupRecord): void {
  if (count > group.maxDevice) {
    throw refused('devices', `The user group allows at most ${String(group.maxDevice)} devices`)
  }
}

/** Stores a new device; the request has been checked. */
export function addDevice(
  { name, description, clientUUID }: DeviceRequest,
  user: UserRecord,
  { state, identifiers }: Tenant,
): DeviceRecord {
  const properties = { name, ...given('description', description), ...given('clientUUID', clientUUID) }
  return state.devices.put({
    id: identifiers.uuid(),
    userId: user.id,
    ...properties,
    ...nextAddresses(state),
  })
}

/** The device that the path names, if it belongs to the user that the query names. */
function deviceOfUser(call: OperationCall, state: State): DeviceRecord {
  const device = state.devices.get(pathId(call))
  if (device === undefined || device.userId !== call.query['userId']) throw emptyRefusal(404)
  return device
}
