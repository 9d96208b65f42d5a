import { createPropertyError } from '../../api/api-error.ts'
import type { AccessItemRecord } from '../../state/records/access-records.ts'
import type { IpServiceRecord, NetworkItemChild } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { optional } from '../shared/section.ts'

/** The two sides of an access group. */
export type AccessSide = 'source' | 'destination'

/** An entry of an access group in a request. */
export interface AccessItemRequest {
  readonly type: string
  readonly allCovered: boolean
  readonly parent?: string
  readonly children?: readonly string[]
}

/** Selects entries: all of a type, those below a parent, or a single child. */
export interface AccessItemSelection {
  readonly type: string
  readonly parentId?: string
  readonly childId?: string
}

/** The kind of network item that an entry of this type refers to; a host has two names. */
const itemTypes: Readonly<Record<string, NetworkItemChild['networkItemType'] | undefined>> = {
  NETWORK_SERVICE: 'NETWORK',
  HOST: 'HOST',
  HOST_SERVICE: 'HOST',
}

/**
 * Creates the record of an entry.
 *
 * @param key - Where the entry is in the body, for the error.
 * @throws {ApiError} when it refers to something that does not exist (shape 1).
 */
export function toAccessItemRecord(
  request: AccessItemRequest,
  side: AccessSide,
  key: string,
  state: State,
): AccessItemRecord {
  const { type, allCovered, children = [] } = request
  // Clients without optional strings send an empty one.
  const parent = request.parent === '' ? undefined : request.parent
  const itemType = itemTypes[type]
  if (type === 'USER_GROUP') checkUserGroups(parent, children, key, state)
  else if (itemType !== undefined) checkChildren(itemType, parent, children, key, state)
  if (side === 'source' && type === 'NETWORK_SERVICE') checkSources(children, key, state)
  return { type, allCovered, ...optional('parent', parent), children: [...new Set(children)] }
}

/** Adds an entry, merged with the one of the same type and parent if there is one. */
export function addItem(items: readonly AccessItemRecord[], added: AccessItemRecord): AccessItemRecord[] {
  const index = items.findIndex(({ type, parent }) => type === added.type && parent === added.parent)
  const former = items[index]
  if (former === undefined) return [...items, added]
  const children = [...new Set([...former.children, ...added.children])]
  return items.with(index, { ...added, allCovered: former.allCovered || added.allCovered, children })
}

/** Removes the selected entries. An entry that covers nothing any more is removed as well. */
export function removeItems(
  items: readonly AccessItemRecord[],
  { type, parentId, childId }: AccessItemSelection,
): AccessItemRecord[] {
  return items.flatMap((item) => {
    if (item.type !== type || (parentId !== undefined && item.parent !== parentId)) return [item]
    if (childId === undefined) return []
    if (!item.children.includes(childId)) return [item]
    const children = item.children.filter((id) => id !== childId)
    return children.length === 0 && !item.allCovered ? [] : [{ ...item, children }]
  })
}

function checkUserGroups(
  parent: string | undefined,
  children: readonly string[],
  key: string,
  state: State,
): void {
  if (parent !== undefined) throw createPropertyError(`${key}parent`, 'A user group has no parent')
  for (const id of children) {
    if (state.userGroups.get(id) === undefined)
      throw createPropertyError(`${key}children`, `There is no user group ${id}`)
  }
}

function checkChildren(
  itemType: NetworkItemChild['networkItemType'],
  parent: string | undefined,
  children: readonly string[],
  key: string,
  state: State,
): void {
  const items = itemType === 'NETWORK' ? state.networks : state.hosts
  if (parent !== undefined && items.get(parent) === undefined) {
    throw createPropertyError(`${key}parent`, `There is no ${itemType.toLowerCase()} ${parent}`)
  }
  for (const id of children) {
    const child: NetworkItemChild | undefined = state.ipServices.get(id) ?? state.applications.get(id)
    const isBelow =
      child?.networkItemType === itemType && (parent ?? child.networkItemId) === child.networkItemId
    if (!isBelow)
      throw createPropertyError(
        `${key}children`,
        `There is no IP service or application ${id} below the parent`,
      )
  }
}

/** Of the IP services of networks only those of type IP_SOURCE can be a source. */
function checkSources(children: readonly string[], key: string, state: State): void {
  for (const id of children) {
    const service: IpServiceRecord | undefined = state.ipServices.get(id)
    if (service?.type !== 'IP_SOURCE')
      throw createPropertyError(`${key}children`, `${id} is no IP service of type IP_SOURCE`)
  }
}
