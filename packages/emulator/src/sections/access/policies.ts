import { createPropertyError } from '../../api/api-error.ts'
import type { PolicyRecord } from '../../state/records/access-records.ts'
import type { State } from '../../state/state.ts'
import { optional } from '../shared/section.ts'

/** Common properties of device posture and location context policies in a request. */
export interface PolicyRequest {
  readonly name: string
  readonly description?: string
  readonly userGroupsIds?: readonly string[]
}

/** Both kinds of policies respond to POST and DELETE with 200, unlike the other sections. */
export const policyStatuses: { readonly created: number; readonly removed: number } = {
  created: 200,
  removed: 200,
}

/**
 * Creates the common properties of a policy record.
 *
 * @throws {ApiError} when a user group does not exist (shape 1).
 */
export function toPolicyRecord(id: string, request: PolicyRequest, state: State): PolicyRecord {
  const userGroupsIds = [...new Set(request.userGroupsIds)]
  for (const groupId of userGroupsIds) {
    if (state.userGroups.get(groupId) === undefined)
      throw createPropertyError('userGroupsIds', `There is no user group ${groupId}`)
  }
  return { id, name: request.name, ...optional('description', request.description), userGroupsIds }
}
