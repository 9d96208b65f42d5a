import type { PolicyRecord } from '../access-records.ts'
import { refused } from '../answers.ts'
import type { State } from '../state.ts'
import { given } from './section.ts'

/** What device posture and location context policies have in common as they are sent. */
export interface PolicyRequest {
  readonly name: string
  readonly description?: string
  readonly userGroupsIds?: readonly string[]
}

/** Both kinds of policies answer POST and DELETE with 200, unlike the other sections. */
export const policyStatuses: { readonly created: number; readonly removed: number } = {
  created: 200,
  removed: 200,
}

/** The common part of a policy. Throws a Refusal if a user group does not exist. */
export function policyRecord(id: string, request: PolicyRequest, state: State): PolicyRecord {
  const userGroupsIds = [...new Set(request.userGroupsIds)]
  for (const groupId of userGroupsIds) {
    if (state.userGroups.get(groupId) === undefined)
      throw refused('userGroupsIds', `There is no user group ${groupId}`)
  }
  return { id, name: request.name, ...given('description', request.description), userGroupsIds }
}
