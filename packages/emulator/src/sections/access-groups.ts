import type { AccessGroupRecord } from '../access-records.ts'
import { json, refused } from '../answers.ts'
import type { State } from '../state.ts'
import {
  accessItem,
  type AccessItemRequest,
  type AccessSide,
  withItem,
  withoutItems,
} from './access-group-items.ts'
import { resourceHandlers } from './resource.ts'
import { bodyOf, existing, given, type Handler, pathId, type Section } from './section.ts'

interface AccessGroupRequest {
  readonly name: string
  readonly description?: string
  readonly source: readonly AccessItemRequest[]
  readonly destination: readonly AccessItemRequest[]
}

const groups = resourceHandlers<AccessGroupRecord, AccessGroupRequest>({
  collection: (state) => state.accessGroups,
  create: (request, { state, identifiers }) => record(identifiers.uuid(), false, request, state),
  replace: (request, { state }, { id, defaultGroup }) => record(id, defaultGroup, request, state),
  present: (group) => group,
})

/** Section Access Group. */
export const accessGroups: Section = {
  handlers: {
    listAccessGroups: groups.list,
    getAccessGroup: groups.get,
    createAccessGroup: groups.create,
    updateAccessGroup: groups.update,
    deleteAccessGroup: groups.remove,
    addAccessGroupSource: add('source'),
    addAccessGroupDestination: add('destination'),
    removeAccessGroupSource: removeFrom('source'),
    removeAccessGroupDestination: removeFrom('destination'),
  },
}

function record(
  id: string,
  defaultGroup: boolean,
  request: AccessGroupRequest,
  state: State,
): AccessGroupRecord {
  const { name, description } = request
  for (const side of ['source', 'destination'] as const) {
    if (request[side].length === 0) throw refused(side, 'must not be empty')
  }
  const items = (side: AccessSide): AccessGroupRecord[AccessSide] =>
    request[side].map((item, index) => accessItem(item, side, `${side}[${String(index)}].`, state))
  return {
    id,
    name,
    ...given('description', description),
    defaultGroup,
    source: items('source'),
    destination: items('destination'),
  }
}

/** The body is a single entry; the answer is the updated group. */
function add(side: AccessSide): Handler {
  return (call, { state }) => {
    const group = existing(state.accessGroups, pathId(call))
    const item = accessItem(bodyOf<AccessItemRequest>(call), side, '', state)
    return json(200, state.accessGroups.put({ ...group, [side]: withItem(group[side], item) }))
  }
}

/** The query says which entries go; the answer is the updated group. */
function removeFrom(side: AccessSide): Handler {
  return (call, { state }) => {
    const group = existing(state.accessGroups, pathId(call))
    const { type, parentId, childId } = call.query
    const selection = {
      type: String(type),
      ...given('parentId', parentId === undefined ? undefined : String(parentId)),
      ...given('childId', childId === undefined ? undefined : String(childId)),
    }
    return json(200, state.accessGroups.put({ ...group, [side]: withoutItems(group[side], selection) }))
  }
}
