import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import type { AccessGroupRecord } from '../../state/records/access-records.ts'
import type { State } from '../../state/state.ts'
import { createResourceHandlers } from '../shared/resource-handlers.ts'
import { findOrThrow, type Handler, optional, readBody, readPathId, type Section } from '../shared/section.ts'
import {
  type AccessItemRequest,
  type AccessSide,
  addItem,
  removeItems,
  toAccessItemRecord,
} from './access-group-items.ts'

/** An access group in a request. */
export interface AccessGroupRequest {
  readonly name: string
  readonly description?: string
  readonly source: readonly AccessItemRequest[]
  readonly destination: readonly AccessItemRequest[]
}

const groups = createResourceHandlers<AccessGroupRecord, AccessGroupRequest>({
  collection: (state) => state.accessGroups,
  create: (request, { state, ids }) => toAccessGroupRecord(ids.nextUuid(), false, request, state),
  replace: (request, { state }, { id, defaultGroup }) =>
    toAccessGroupRecord(id, defaultGroup, request, state),
  toResponse: (group) => group,
})

/** Section Access Group. */
export const accessGroups: Section = {
  handlers: {
    listAccessGroups: groups.list,
    getAccessGroup: groups.get,
    createAccessGroup: groups.create,
    updateAccessGroup: groups.update,
    deleteAccessGroup: groups.remove,
    addAccessGroupSource: createAddHandler('source'),
    addAccessGroupDestination: createAddHandler('destination'),
    removeAccessGroupSource: createRemoveHandler('source'),
    removeAccessGroupDestination: createRemoveHandler('destination'),
  },
}

/**
 * Creates the record of an access group.
 *
 * @param isDefault - Whether it is the built-in group.
 * @throws {ApiError} when a side is empty, or refers to something that does not exist (shape 1).
 */
export function toAccessGroupRecord(
  id: string,
  isDefault: boolean,
  request: AccessGroupRequest,
  state: State,
): AccessGroupRecord {
  const { name, description } = request
  for (const side of ['source', 'destination'] as const) {
    if (request[side].length === 0) throw createPropertyError(side, 'must not be empty')
  }
  const toRecords = (side: AccessSide): AccessGroupRecord[AccessSide] =>
    request[side].map((item, index) => toAccessItemRecord(item, side, `${side}[${String(index)}].`, state))
  return {
    id,
    name,
    ...optional('description', description),
    defaultGroup: isDefault,
    source: toRecords('source'),
    destination: toRecords('destination'),
  }
}

/** The body is a single entry; the response is the updated group. */
function createAddHandler(side: AccessSide): Handler {
  return (call, { state }) => {
    const group = findOrThrow(state.accessGroups, readPathId(call))
    const item = toAccessItemRecord(readBody<AccessItemRequest>(call), side, '', state)
    return createResponse(200, state.accessGroups.put({ ...group, [side]: addItem(group[side], item) }))
  }
}

/** The query selects the entries to remove; the response is the updated group. */
function createRemoveHandler(side: AccessSide): Handler {
  return (call, { state }) => {
    const group = findOrThrow(state.accessGroups, readPathId(call))
    const { type, parentId, childId } = call.query
    const selection = {
      type: String(type),
      ...optional('parentId', parentId === undefined ? undefined : String(parentId)),
      ...optional('childId', childId === undefined ? undefined : String(childId)),
    }
    return createResponse(
      200,
      state.accessGroups.put({ ...group, [side]: removeItems(group[side], selection) }),
    )
  }
}
