import type { AccessItemRecord, PolicyRecord } from '../access-records.ts'
import type { State } from '../state.ts'

/** Takes deleted objects out of access groups. An entry that is left without any meaning disappears. */
export function forgetInAccessGroups(ids: readonly string[], state: State): void {
  const gone = new Set(ids)
  for (const group of state.accessGroups.all()) {
    const source = withoutReferences(group.source, gone)
    const destination = withoutReferences(group.destination, gone)
    if (source === group.source && destination === group.destination) continue
    state.accessGroups.put({ ...group, source, destination })
  }
}

/** Takes a deleted network out of all lists of gateways. */
export function forgetGateway(id: string, state: State): void {
  for (const network of state.networks.all()) {
    if (network.gatewaysIds.includes(id))
      state.networks.put({ ...network, gatewaysIds: without(network.gatewaysIds, id) })
  }
  for (const host of state.hosts.all()) {
    if (host.gatewaysIds.includes(id))
      state.hosts.put({ ...host, gatewaysIds: without(host.gatewaysIds, id) })
  }
  for (const group of state.userGroups.all()) {
    if (group.gatewaysIds.includes(id))
      state.userGroups.put({ ...group, gatewaysIds: without(group.gatewaysIds, id) })
  }
}

/** Takes a deleted user group out of users, access groups and policies. */
export function forgetUserGroup(id: string, state: State): void {
  for (const user of state.users.all()) {
    if (user.secondaryGroupIds.includes(id))
      state.users.put({ ...user, secondaryGroupIds: without(user.secondaryGroupIds, id) })
  }
  forgetInAccessGroups([id], state)
  takeFromPolicies([id], state.devicePostures)
  takeFromPolicies([id], state.locationContexts)
}

/** Takes user groups out of the policies of one kind, but for the policy `exceptId`. */
export function takeFromPolicies<T extends PolicyRecord>(
  groupIds: readonly string[],
  policies: { all(): readonly T[]; put(policy: T): T },
  exceptId?: string,
): void {
  for (const policy of policies.all()) {
    const kept = policy.userGroupsIds.filter((id) => !groupIds.includes(id))
    if (policy.id === exceptId || kept.length === policy.userGroupsIds.length) continue
    policies.put({ ...policy, userGroupsIds: kept })
  }
}

/** The same list if nothing in it refers to what is gone. */
function withoutReferences(
  items: readonly AccessItemRecord[],
  gone: ReadonlySet<string>,
): readonly AccessItemRecord[] {
  let changed = false
  const kept = items.flatMap((item) => {
    const parentIsGone = item.parent !== undefined && gone.has(item.parent)
    const children = item.children.filter((id) => !gone.has(id))
    if (!parentIsGone && children.length === item.children.length) return [item]
    changed = true
    return parentIsGone || (children.length === 0 && !item.allCovered) ? [] : [{ ...item, children }]
  })
  return changed ? kept : items
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id)
}
