import { createPropertyError, MissingEntityError } from '../../api/api-error.ts'
import { createResponse, createTextResponse } from '../../api/response.ts'
import { allocateAddresses } from '../../state/allocate-addresses.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { DeviceRecord, UserGroupRecord } from '../../state/records/user-records.ts'
import type { State } from '../../state/state.ts'
import { buildProfile } from '../shared/build-profile.ts'
import { isConnected } from '../shared/connections.ts'
import { createPage } from '../shared/create-page.ts'
import {
  findOrThrow,
  type OperationCall,
  optional,
  readBody,
  readPathId,
  type Section,
} from '../shared/section.ts'

/** A device in a request. */
export interface DeviceRequest {
  readonly name: string
  readonly description?: string
  readonly clientUUID?: string
}

/** Section Device. All operations except the list need `userId`, as the document says. */
export const devices: Section = {
  handlers: {
    listDevices(call, context) {
      const { state } = context
      const { userId } = call.query
      const members =
        userId === undefined ? state.devices.all() : state.devices.findBy('userId', String(userId))
      return createPage(members, call.query, (device) => toDeviceResponse(device, context))
    },
    getDevice: (call, context) =>
      createResponse(200, toDeviceResponse(findUserDevice(call, context.state), context)),
    createDevice(call, context) {
      const { state } = context
      const user = findOrThrow(state.users, call.query['userId'])
      const count = state.devices.findBy('userId', user.id).length
      checkDeviceLimit(count + 1, findOrThrow(state.userGroups, user.groupId))
      const device = addDevice(readBody<DeviceRequest>(call), user.id, context)
      return createResponse(201, toDeviceResponse(device, context))
    },
    updateDevice(call, context) {
      const { state } = context
      const { description: _description, ...kept } = findUserDevice(call, state)
      // The Go client never sends the UUID, and must not remove it from the device.
      const { name, description, clientUUID } = readBody<DeviceRequest>(call)
      const changed = {
        ...kept,
        name,
        ...optional('description', description),
        ...optional('clientUUID', clientUUID),
      }
      return createResponse(200, toDeviceResponse(state.devices.put(changed), context))
    },
    deleteDevice(call, { state }) {
      state.devices.remove(findUserDevice(call, state).id)
      return createResponse(204)
    },
    generateDeviceProfile(call, { state, clock }) {
      const device = findUserDevice(call, state)
      const regionId = String(call.query['regionId'])
      if (state.regions.get(regionId) === undefined)
        throw createPropertyError('regionId', `There is no region ${regionId}`)
      state.devices.put({ ...device, startedAt: device.startedAt ?? clock.now() })
      return createTextResponse(200, buildProfile(`device ${device.name}`, device.id, regionId))
    },
    revokeDeviceProfile(call, { state }) {
      const { startedAt, ...device } = findUserDevice(call, state)
      state.devices.put(device)
      return createTextResponse(200, String(startedAt !== undefined))
    },
  },
}

/** Converts a device to the form of a response. */
export function toDeviceResponse(device: DeviceRecord, context: ApiContext): { connectionStatus: string } {
  const { startedAt: _startedAt, ...properties } = device
  return { ...properties, connectionStatus: isConnected(device, context) ? 'ONLINE' : 'OFFLINE' }
}

/** @throws {ApiError} when the primary group does not allow so many devices (shape 1). */
export function checkDeviceLimit(count: number, group: UserGroupRecord): void {
  if (count > group.maxDevice) {
    throw createPropertyError('devices', 'Device limit is exceeded')
  }
}

/** Stores a new device; the request has been checked. */
export function addDevice(
  { name, description, clientUUID }: DeviceRequest,
  userId: string,
  { state, ids }: ApiContext,
): DeviceRecord {
  return state.devices.put({
    id: ids.nextUuid(),
    userId,
    name,
    ...optional('description', description),
    ...optional('clientUUID', clientUUID),
    ...allocateAddresses(state),
  })
}

/** Finds the device that the path names, if it belongs to the user that the query names. */
function findUserDevice(call: OperationCall, state: State): DeviceRecord {
  const device = findOrThrow(state.devices, readPathId(call))
  if (device.userId !== call.query['userId']) throw new MissingEntityError(state.devices.entity, device.id)
  return device
}
