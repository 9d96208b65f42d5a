import type { AccessItemRecord, PolicyRecord } from './records/access-records.ts'
import type { State } from './state.ts'

/** Removes deleted objects from access groups. An entry that covers nothing any more is removed. */
export function removeFromAccessGroups(ids: readonly string[], state: State): void {
  const deleted = new Set(ids)
  for (const group of state.accessGroups.all()) {
    const source = removeReferences(group.source, deleted)
    const destination = removeReferences(group.destination, deleted)
    if (source === group.source && destination === group.destination) continue
    state.accessGroups.put({ ...group, source, destination })
  }
}

/** Removes a deleted network from all lists of gateways. */
export function removeFromGateways(id: string, state: State): void {
  for (const network of state.networks.all()) {
    if (network.gatewaysIds.includes(id))
      state.networks.put({ ...network, gatewaysIds: removeId(network.gatewaysIds, id) })
  }
  for (const host of state.hosts.all()) {
    if (host.gatewaysIds.includes(id))
      state.hosts.put({ ...host, gatewaysIds: removeId(host.gatewaysIds, id) })
  }
  for (const group of state.userGroups.all()) {
    if (group.gatewaysIds.includes(id))
      state.userGroups.put({ ...group, gatewaysIds: removeId(group.gatewaysIds, id) })
  }
}

/** Removes a deleted user group from users, access groups and policies. */
export function removeUserGroupReferences(id: string, state: State): void {
  for (const user of state.users.all()) {
    if (user.secondaryGroupIds.includes(id))
      state.users.put({ ...user, secondaryGroupIds: removeId(user.secondaryGroupIds, id) })
  }
  removeFromAccessGroups([id], state)
  removeFromPolicies([id], state.devicePostures)
  removeFromPolicies([id], state.locationContexts)
}

/** Removes user groups from the policies of one kind, except from the policy `exceptId`. */
export function removeFromPolicies<T extends PolicyRecord>(
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

/** Returns the same array if nothing in it refers to a deleted object. */
function removeReferences(
  items: readonly AccessItemRecord[],
  deleted: ReadonlySet<string>,
): readonly AccessItemRecord[] {
  let isChanged = false
  const kept = items.flatMap((item) => {
    const isParentDeleted = item.parent !== undefined && deleted.has(item.parent)
    const children = item.children.filter((id) => !deleted.has(id))
    if (!isParentDeleted && children.length === item.children.length) return [item]
    isChanged = true
    return isParentDeleted || (children.length === 0 && !item.allCovered) ? [] : [{ ...item, children }]
  })
  return isChanged ? kept : items
}

function removeId(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id)
}
