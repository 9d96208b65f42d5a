import { createPropertyError } from '../../api/api-error.ts'
import { type ApiResponse, createResponse } from '../../api/response.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { UserRecord, UserRole, UserStatus } from '../../state/records/user-records.ts'
import { createPage } from '../shared/create-page.ts'
import {
  findOrThrow,
  type OperationCall,
  optional,
  readBody,
  readPathId,
  type Section,
} from '../shared/section.ts'
import { addDevice, checkDeviceLimit, type DeviceRequest, toDeviceResponse } from './devices.ts'
import { checkMembership, checkOwner, checkRole, createOwnerError } from './user-rules.ts'

interface UserRequest {
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly groupId?: string
  readonly secondaryGroupIds?: readonly string[]
  readonly role?: UserRole
}

interface UserCreateRequest extends UserRequest {
  readonly username: string
  readonly devices?: readonly DeviceRequest[]
}

interface UserUpdateRequest extends UserRequest {
  readonly status?: UserStatus
}

/** What a request does not decide about a user. */
type UserIdentity = Pick<UserRecord, 'id' | 'username' | 'status' | 'groupId'>

/** Section User. */
export const users: Section = {
  // Users without a group are created in the group Default; a change without one has a message of its own.
  optionalProperties: { createUser: ['groupId'], updateUser: ['groupId'] },
  handlers: {
    listUsers: (call, context) =>
      createPage(context.state.users.all(), call.query, (user) => toResponse(user, context)),
    getUser: (call, context) =>
      createResponse(200, toResponse(findOrThrow(context.state.users, readPathId(call)), context)),
    createUser: create,
    updateUser: update,
    deleteUser(call, { state }) {
      const user = findOrThrow(state.users, readPathId(call))
      if (user.role === 'OWNER') throw createOwnerError('user')
      for (const device of state.devices.findBy('userId', user.id)) state.devices.remove(device.id)
      state.users.remove(user.id)
      return createResponse(204)
    },
    suspendUser: (call, context) => setStatus(call, context, 'SUSPENDED'),
    activateUser: (call, context) => setStatus(call, context, 'ACTIVE'),
    resendUserInvitation(call, { state }) {
      // No mail is sent.
      findOrThrow(state.users, readPathId(call))
      return createResponse(200)
    },
    forceUserPasswordChange(call, { state }) {
      // The user's sessions end; the devices stay offline until they get a profile again.
      const user = findOrThrow(state.users, readPathId(call))
      for (const device of state.devices.findBy('userId', user.id)) {
        const { startedAt: _startedAt, ...disconnected } = device
        state.devices.put(disconnected)
      }
      return createResponse(200)
    },
    resetUserMfa(call, { state }) {
      // Second factors are not kept.
      findOrThrow(state.users, call.path['userId'])
      return createResponse(200, { success: true, content: null })
    },
  },
}

/** Creates the record of a user; the request has been checked. */
export function toUserRecord(
  { id, username, status, groupId }: UserIdentity,
  request: UserRequest,
): UserRecord {
  return {
    id,
    username,
    ...optional('email', request.email),
    ...optional('firstName', request.firstName),
    ...optional('lastName', request.lastName),
    groupId,
    secondaryGroupIds: request.secondaryGroupIds ?? [],
    role: request.role ?? 'MEMBER',
    status,
  }
}

function toResponse(user: UserRecord, context: ApiContext): unknown {
  const devices = context.state.devices
    .findBy('userId', user.id)
    .map((device) => toDeviceResponse(device, context))
  return {
    ...user,
    authType: 'INTERNAL',
    devices,
    connectionStatus: devices.some((device) => device.connectionStatus === 'ONLINE') ? 'ONLINE' : 'OFFLINE',
    licensed: true,
  }
}

function create(call: OperationCall, context: ApiContext): ApiResponse {
  const { state, ids } = context
  const request = readBody<UserCreateRequest>(call)
  const { username, devices = [] } = request
  if (username === '') throw createPropertyError('username', 'must not be empty')
  if (state.users.findBy('username', username).length > 0) {
    throw createPropertyError('username', 'A user with this username exists already')
  }
  checkRole(request.role)
  const group = checkMembership(
    request.groupId ?? state.defaultGroupId,
    request.secondaryGroupIds ?? [],
    state,
  )
  checkDeviceLimit(devices.length, group)
  const identity = { id: ids.nextUuid(), username, status: 'INVITED', groupId: group.id } as const
  const user = state.users.put(toUserRecord(identity, request))
  for (const device of devices) addDevice(device, user.id, context)
  return createResponse(201, toResponse(user, context))
}

function update(call: OperationCall, context: ApiContext): ApiResponse {
  const { state } = context
  const former = findOrThrow(state.users, readPathId(call))
  const request = readBody<UserUpdateRequest>(call)
  const group = checkMembership(request.groupId, request.secondaryGroupIds ?? [], state)
  const isOwner = former.role === 'OWNER'
  if (isOwner) checkOwner(former, request)
  else checkRole(request.role)
  const identity = { ...former, groupId: group.id, status: request.status ?? former.status }
  const changes: UserRequest = isOwner
    ? { ...request, ...optional('email', former.email), role: 'OWNER' }
    : request
  return createResponse(200, toResponse(state.users.put(toUserRecord(identity, changes)), context))
}

function setStatus(call: OperationCall, { state }: ApiContext, status: UserStatus): ApiResponse {
  const user = findOrThrow(state.users, readPathId(call))
  if (user.role === 'OWNER') throw createOwnerError('status')
  state.users.put({ ...user, status })
  return createResponse(200)
}
