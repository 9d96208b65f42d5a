import { createDraft, type Patch, toRequest } from '@cloudconnexa/core/service'
import type { UserGroupRequest, UserGroupResponse } from './models/index.gen.ts'

/** The request that would write a user group as it was read. Either all regions or a list of them goes out, never both. */
export function draftUserGroup(group: UserGroupResponse): UserGroupRequest {
  return createDraft(
    group,
    ({
      name,
      internetAccess,
      maxDevice,
      connectAuth,
      gatewaysIds,
      tunnelBypass,
      allRegionsIncluded,
      vpnRegionIds,
    }) =>
      toRequest<UserGroupRequest>({
        name,
        ...(allRegionsIncluded === true ? { allRegionsIncluded } : { vpnRegionIds }),
        internetAccess,
        maxDevice,
        connectAuth,
        gatewaysIds,
        // An empty one is left out: the property is not for every kind of internet access.
        tunnelBypass: tunnelBypass?.ipv4Subnets?.length
          ? { ipv4Subnets: tunnelBypass.ipv4Subnets }
          : undefined,
      }),
  )
}

/**
 * The changes, with the other way of choosing regions taken back where one is chosen: a request holds one of the two. A
 * caller who names both, at odds with each other, gets the API's response to that.
 */
export function withOneRegionChoice(changes: Patch<UserGroupRequest>): Patch<UserGroupRequest> {
  // What is no object is refused by name, before anything is read.
  if (typeof changes !== 'object' || changes === null) return changes
  const { allRegionsIncluded, vpnRegionIds } = changes
  if (allRegionsIncluded === true) return { ...changes, vpnRegionIds: vpnRegionIds ?? null }
  // Not all regions is what a list of regions, or the lack of one, says by itself.
  if (allRegionsIncluded === false || Array.isArray(vpnRegionIds))
    return { ...changes, allRegionsIncluded: null }
  return changes
}
