import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import { allocateSystemSubnets } from '../../state/allocate-addresses.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { InternetAccess } from '../../state/records/network-records.ts'
import type { ConnectAuth, UserGroupRecord } from '../../state/records/user-records.ts'
import { removeUserGroupReferences } from '../../state/references.ts'
import type { State } from '../../state/state.ts'
import { readSetting } from '../settings/setting-values.ts'
import { createPage } from '../shared/create-page.ts'
import { findOrThrow, readBody, readPathId, type Section } from '../shared/section.ts'
import { checkTunnelBypass } from './tunnel-bypass.ts'

/** A user group in a request. */
export interface UserGroupRequest {
  readonly name: string
  readonly vpnRegionIds?: readonly string[]
  readonly allRegionsIncluded?: boolean
  readonly internetAccess?: InternetAccess
  readonly maxDevice?: number
  readonly connectAuth?: ConnectAuth
  readonly gatewaysIds?: readonly string[]
  readonly tunnelBypass?: { readonly ipv4Subnets?: readonly string[] }
}

/** Section User Group. */
export const userGroups: Section = {
  handlers: {
    listUserGroups: (call, { state }) => createPage(state.userGroups.all(), call.query, toResponse),
    getUserGroup: (call, { state }) =>
      createResponse(200, toResponse(findOrThrow(state.userGroups, readPathId(call)))),
    createUserGroup(call, context) {
      const request = readBody<UserGroupRequest>(call)
      checkUserGroup(request, request.internetAccess ?? 'SPLIT_TUNNEL_ON', context.state)
      return createResponse(201, toResponse(addUserGroup(request, context)))
    },
    updateUserGroup(call, { state }) {
      const former = findOrThrow(state.userGroups, readPathId(call))
      const request = readBody<UserGroupRequest>(call)
      if (request.internetAccess === undefined) throw createInternetAccessError()
      checkUserGroup(request, request.internetAccess, state, former.id)
      const group = toRecord(former.id, request, former.systemSubnets, state)
      return createResponse(200, toResponse(state.userGroups.put(group)))
    },
    deleteUserGroup(call, { state }) {
      removeUserGroup(findOrThrow(state.userGroups, readPathId(call)), state)
      return createResponse(204)
    },
  },
}

/** Stores a new user group; the request has been checked. */
export function addUserGroup(request: UserGroupRequest, { state, ids }: ApiContext): UserGroupRecord {
  return state.userGroups.put(toRecord(ids.nextUuid(), request, allocateSystemSubnets(state), state))
}

function toResponse(group: UserGroupRecord): unknown {
  const { tunnelBypassSubnets, ...properties } = group
  // An empty one would look like a change to clients that compare, such as the Terraform provider.
  const hasBypass = tunnelBypassSubnets.length > 0
  return { ...properties, ...(hasBypass ? { tunnelBypass: { ipv4Subnets: tunnelBypassSubnets } } : {}) }
}

function toRecord(
  id: string,
  request: UserGroupRequest,
  systemSubnets: readonly string[],
  state: State,
): UserGroupRecord {
  return {
    id,
    name: request.name,
    vpnRegionIds: request.vpnRegionIds ?? [],
    allRegionsIncluded: request.allRegionsIncluded ?? false,
    internetAccess: request.internetAccess ?? 'SPLIT_TUNNEL_ON',
    maxDevice: request.maxDevice ?? readSetting(state, 'user/device-allowance'),
    connectAuth: request.connectAuth ?? readSetting(state, 'user/connect-auth'),
    gatewaysIds: request.gatewaysIds ?? [],
    tunnelBypassSubnets: request.tunnelBypass?.ipv4Subnets ?? [],
    systemSubnets,
  }
}

function checkUserGroup(
  request: UserGroupRequest,
  internetAccess: InternetAccess,
  state: State,
  ownId?: string,
): void {
  if (state.userGroups.findBy('name', request.name).some((group) => group.id !== ownId)) {
    throw createPropertyError('name', 'A user group with this name exists already')
  }
  if (request.allRegionsIncluded !== true && (request.vpnRegionIds ?? []).length === 0) {
    throw createPropertyError('vpnRegionIds', 'Regions are needed unless all regions are included')
  }
  for (const regionId of request.vpnRegionIds ?? []) {
    if (state.regions.get(regionId) === undefined)
      throw createPropertyError('vpnRegionIds', `There is no region ${regionId}`)
  }
  const gateways = request.gatewaysIds ?? []
  const hasGateway = state.networks.all().some((network) => network.egress)
  if (internetAccess === 'SPLIT_TUNNEL_OFF' ? !hasGateway : gateways.length > 0)
    throw createInternetAccessError()
  for (const id of gateways) {
    if (state.networks.get(id)?.egress !== true) {
      throw createPropertyError('gatewaysIds', `There is no network ${id} that serves as an internet gateway`)
    }
  }
  checkTunnelBypass(request.tunnelBypass?.ipv4Subnets ?? [], internetAccess, state)
}

function createInternetAccessError(): Error {
  return createPropertyError('internetAccess', 'Such access to the internet cannot be selected')
}

function removeUserGroup(group: UserGroupRecord, state: State): void {
  if (group.id === state.defaultGroupId)
    throw createPropertyError('userGroup', 'The Default user group cannot be deleted')
  if (state.users.findBy('groupId', group.id).length > 0) {
    throw createPropertyError('userGroup', 'The user group still is the primary group of users')
  }
  removeUserGroupReferences(group.id, state)
  state.userGroups.remove(group.id)
}
