import { type Answer, empty, json, refused } from '../answers.ts'
import { page } from '../paging.ts'
import type { UserRecord, UserRole, UserStatus } from '../user-records.ts'
import type { Tenant } from '../tenant.ts'
import { addDevice, checkDeviceLimit, type DeviceRequest, presentDevice } from './devices.ts'
import { bodyOf, existing, given, type OperationCall, pathId, type Section } from './section.ts'
import { checkMembership, checkOwner, checkRole } from './user-rules.ts'

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

/** Section User. */
export const users: Section = {
  // Without a group choice new users land in the group Default.
  optional: { createUser: ['groupId'] },
  handlers: {
    listUsers: (call, tenant) => page(tenant.state.users.all(), call.query, (user) => present(user, tenant)),
    getUser: (call, tenant) => json(200, present(existing(tenant.state.users, pathId(call)), tenant)),
    createUser: create,
    updateUser: update,
    deleteUser(call, { state }) {
      const user = existing(state.users, pathId(call))
      if (user.role === 'OWNER') throw refused('user', 'The owner cannot be deleted')
      for (const device of state.devices.where('userId', user.id)) state.devices.remove(device.id)
      state.users.remove(user.id)
      return empty(204)
    },
    suspendUser: (call, tenant) => setStatus(call, tenant, 'SUSPENDED'),
    activateUser: (call, tenant) => setStatus(call, tenant, 'ACTIVE'),
    resendUserInvitation(call, { state }) {
      // No mail is sent.
      existing(state.users, pathId(call))
      return empty(200)
    },
    forceUserPasswordChange(call, { state }) {
      // The user's sessions end; the devices stay away until they are given a profile again.
      for (const device of state.devices.where('userId', existing(state.users, pathId(call)).id)) {
        const { startedAt: _startedAt, ...disconnected } = device
        state.devices.put(disconnected)
      }
      return empty(200)
    },
    resetUserMfa(call, { state }) {
      // Second factors are not kept.
      existing(state.users, call.path['userId'])
      return json(200, { success: true, content: null })
    },
  },
}

function present(user: UserRecord, tenant: Tenant): unknown {
  const devices = tenant.state.devices.where('userId', user.id).map((device) => presentDevice(device, tenant))
  return {
    ...user,
    authType: 'INTERNAL',
    devices,
    connectionStatus: devices.some((device) => device.connectionStatus === 'ONLINE') ? 'ONLINE' : 'OFFLINE',
    licensed: true,
  }
}

function create(call: OperationCall, tenant: Tenant): Answer {
  const { state, identifiers } = tenant
  const request = bodyOf<UserCreateRequest>(call)
  const groupId = request.groupId ?? state.defaultGroupId
  const secondaryGroupIds = request.secondaryGroupIds ?? []
  if (request.username === '') throw refused('username', 'must not be empty')
  if (state.users.where('username', request.username).length > 0) {
    throw refused('username', 'A user with this username exists already')
  }
  checkRole(request.role)
  const group = checkMembership(groupId, secondaryGroupIds, state)
  const devices = request.devices ?? []
  checkDeviceLimit(devices.length, group)
  const user = state.users.put({
    id: identifiers.uuid(),
    username: request.username,
    ...personal(request),
    groupId: group.id,
    secondaryGroupIds,
    role: request.role ?? 'MEMBER',
    status: 'INVITED',
  })
  for (const device of devices) addDevice(device, user, tenant)
  return json(201, present(user, tenant))
}

function update(call: OperationCall, tenant: Tenant): Answer {
  const { state } = tenant
  const former = existing(state.users, pathId(call))
  const request = bodyOf<UserUpdateRequest>(call)
  const secondaryGroupIds = request.secondaryGroupIds ?? []
  const group = checkMembership(request.groupId, secondaryGroupIds, state)
  const isOwner = former.role === 'OWNER'
  if (isOwner) checkOwner(former, request)
  else checkRole(request.role)
  const user = state.users.put({
    id: former.id,
    username: former.username,
    ...personal(isOwner ? { ...request, ...given('email', former.email) } : request),
    groupId: group.id,
    secondaryGroupIds,
    role: isOwner ? 'OWNER' : (request.role ?? 'MEMBER'),
    status: request.status ?? former.status,
  })
  return json(200, present(user, tenant))
}

function personal(request: UserRequest): Pick<UserRecord, 'email' | 'firstName' | 'lastName'> {
  return {
    ...given('email', request.email),
    ...given('firstName', request.firstName),
    ...given('lastName', request.lastName),
  }
}

function setStatus(call: OperationCall, { state }: Tenant, status: UserStatus): Answer {
  const user = existing(state.users, pathId(call))
  if (user.role === 'OWNER') throw refused('status', "The owner's status cannot be changed")
  state.users.put({ ...user, status })
  return empty(200)
}
