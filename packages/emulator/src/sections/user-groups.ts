import { empty, json, refused } from '../answers.ts'
import { page } from '../paging.ts'
import type { InternetAccess } from '../records.ts'
import type { ConnectAuth, UserGroupRecord } from '../user-records.ts'
import type { State } from '../state.ts'
import { nextSystemSubnets, type Tenant } from '../tenant.ts'
import { forgetUserGroup } from './references.ts'
import { bodyOf, existing, pathId, type Section } from './section.ts'
import { readSetting } from './settings/values.ts'
import { checkTunnelBypass } from './tunnel-bypass.ts'

/** What the settings say of user groups that do not say it themselves. */
export function groupDefaults(state: State): Pick<UserGroupRecord, 'maxDevice' | 'connectAuth'> {
  return {
    maxDevice: readSetting(state, 'user/device-allowance'),
    connectAuth: readSetting(state, 'user/connect-auth'),
  }
}

interface UserGroupRequest {
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
    listUserGroups: (call, { state }) => page(state.userGroups.all(), call.query, present),
    getUserGroup: (call, { state }) => json(200, present(existing(state.userGroups, pathId(call)))),
    createUserGroup(call, tenant) {
      const request = bodyOf<UserGroupRequest>(call)
      const internetAccess = request.internetAccess ?? 'SPLIT_TUNNEL_ON'
      check(request, internetAccess, tenant)
      const id = tenant.identifiers.uuid()
      const systemSubnets = nextSystemSubnets(tenant.state)
      return json(
        201,
        present(
          tenant.state.userGroups.put(record(id, request, internetAccess, systemSubnets, tenant.state)),
        ),
      )
    },
    updateUserGroup(call, tenant) {
      const former = existing(tenant.state.userGroups, pathId(call))
      const request = bodyOf<UserGroupRequest>(call)
      if (request.internetAccess === undefined) throw unselectableInternetAccess()
      check(request, request.internetAccess, tenant, former.id)
      const group = record(former.id, request, request.internetAccess, former.systemSubnets, tenant.state)
      return json(200, present(tenant.state.userGroups.put(group)))
    },
    deleteUserGroup(call, tenant) {
      removeGroup(existing(tenant.state.userGroups, pathId(call)), tenant)
      return empty(204)
    },
  },
}

function present(group: UserGroupRecord): unknown {
  const { tunnelBypassSubnets, ...properties } = group
  // An empty one would be a change that nobody asked for, to clients that compare: the Terraform provider does.
  const isBypassed = tunnelBypassSubnets.length > 0
  return { ...properties, ...(isBypassed ? { tunnelBypass: { ipv4Subnets: tunnelBypassSubnets } } : {}) }
}

function record(
  id: string,
  request: UserGroupRequest,
  internetAccess: InternetAccess,
  systemSubnets: readonly string[],
  state: State,
): UserGroupRecord {
  const defaults = groupDefaults(state)
  const allRegionsIncluded = request.allRegionsIncluded ?? false
  return {
    id,
    name: request.name,
    vpnRegionIds: request.vpnRegionIds ?? [],
    allRegionsIncluded,
    internetAccess,
    maxDevice: request.maxDevice ?? defaults.maxDevice,
    connectAuth: request.connectAuth ?? defaults.connectAuth,
    gatewaysIds: request.gatewaysIds ?? [],
    tunnelBypassSubnets: request.tunnelBypass?.ipv4Subnets ?? [],
    systemSubnets,
  }
}

function check(
  request: UserGroupRequest,
  internetAccess: InternetAccess,
  { state }: Tenant,
  ownId?: string,
): void {
  if (state.userGroups.where('name', request.name).some((group) => group.id !== ownId)) {
    throw refused('name', 'A user group with this name exists already')
  }
  if (request.allRegionsIncluded !== true && (request.vpnRegionIds ?? []).length === 0) {
    throw refused('vpnRegionIds', 'Regions are needed unless all regions are included')
  }
  for (const regionId of request.vpnRegionIds ?? []) {
    if (state.regions.get(regionId) === undefined)
      throw refused('vpnRegionIds', `There is no region ${regionId}`)
  }
  const gateways = request.gatewaysIds ?? []
  const hasGateway = state.networks.all().some((network) => network.egress)
  if (internetAccess === 'SPLIT_TUNNEL_OFF' ? !hasGateway : gateways.length > 0)
    throw unselectableInternetAccess()
  for (const id of gateways) {
    if (state.networks.get(id)?.egress !== true) {
      throw refused('gatewaysIds', `There is no network ${id} that serves as an internet gateway`)
    }
  }
  checkTunnelBypass(request.tunnelBypass?.ipv4Subnets ?? [], internetAccess, state)
}

function unselectableInternetAccess(): Error {
  return refused('internetAccess', 'Such access to the internet cannot be selected')
}

function removeGroup(group: UserGroupRecord, { state }: Tenant): void {
  if (group.id === state.defaultGroupId)
    throw refused('userGroup', 'The Default user group cannot be deleted')
  if (state.users.where('groupId', group.id).length > 0) {
    throw refused('userGroup', 'The user group still is the primary group of users')
  }
  forgetUserGroup(group.id, state)
  state.userGroups.remove(group.id)
}
