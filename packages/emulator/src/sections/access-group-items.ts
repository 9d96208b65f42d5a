import type { AccessItemRecord } from '../access-records.ts'
import { refused } from '../answers.ts'
import type { IpServiceRecord, NetworkItemPart } from '../records.ts'
import type { State } from '../state.ts'
import { given } from './section.ts'

/** The two sides of an access group. */
export type AccessSide = 'source' | 'destination'

/** An entry of an access group as it is sent. */
export interface AccessItemRequest {
  readonly type: string
  readonly allCovered: boolean
  readonly parent?: string
  readonly children?: readonly string[]
}

/** Which entries are meant: all of a type, those below a parent, or a single child. */
export interface AccessItemSelection {
  readonly type: string
  readonly parentId?: string
  readonly childId?: string
}

/** The kind of network item that an entry of this type refers to; a host goes by two names. */
const itemTypes: Readonly<Record<string, NetworkItemPart['networkItemType'] | undefined>> = {
  NETWORK_SERVICE: 'NETWORK',
  HOST: 'HOST',
  HOST_SERVICE: 'HOST',
}

/** The entry to store. Throws a Refusal if it refers to what does not exist; `key` is where it stands in the body. */
export function accessItem(
  request: AccessItemRequest,
  side: AccessSide,
  key: string,
  state: State,
): AccessItemRecord {
  const { type, allCovered, children = [] } = request
  // Clients that know no absent text send an empty one.
  const parent = request.parent === '' ? undefined : request.parent
  const itemType = itemTypes[type]
  if (type === 'USER_GROUP') checkUserGroups(parent, children, key, state)
  else if (itemType !== undefined) checkParts(itemType, parent, children, key, state)
  if (side === 'source' && type === 'NETWORK_SERVICE') checkSources(children, key, state)
  return { type, allCovered, ...given('parent', parent), children: [...new Set(children)] }
}

/** Adds an entry: to the one with the same type and parent, if there is one. */
export function withItem(items: readonly AccessItemRecord[], added: AccessItemRecord): AccessItemRecord[] {
  const index = items.findIndex(({ type, parent }) => type === added.type && parent === added.parent)
  const former = items[index]
  if (former === undefined) return [...items, added]
  const children = [...new Set([...former.children, ...added.children])]
  return items.with(index, { ...added, allCovered: former.allCovered || added.allCovered, children })
}

/** The entries without those that are meant. An entry that is left without any meaning disappears. */
export function withoutItems(
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
  if (parent !== undefined) throw refused(`${key}parent`, 'A user group has no parent')
  for (const id of children) {
    if (state.userGroups.get(id) === undefined)
      throw refused(`${key}children`, `There is no user group ${id}`)
  }
}

function checkParts(
  itemType: NetworkItemPart['networkItemType'],
  parent: string | undefined,
  children: readonly string[],
  key: string,
  state: State,
): void {
  const items = itemType === 'NETWORK' ? state.networks : state.hosts
  if (parent !== undefined && items.get(parent) === undefined) {
    throw refused(`${key}parent`, `There is no ${itemType.toLowerCase()} ${parent}`)
  }
  for (const id of children) {
    const part: NetworkItemPart | undefined = state.ipServices.get(id) ?? state.applications.get(id)
    const isBelow =
      part?.networkItemType === itemType && (parent ?? part.networkItemId) === part.networkItemId
    if (!isBelow)
      throw refused(`${key}children`, `There is no IP service or application ${id} below the parent`)
  }
}

/** Of the IP services of networks only those of type IP_SOURCE can be a source. */
function checkSources(children: readonly string[], key: string, state: State): void {
  for (const id of children) {
    const service: IpServiceRecord | undefined = state.ipServices.get(id)
    if (service?.type !== 'IP_SOURCE')
      throw refused(`${key}children`, `${id} is no IP service of type IP_SOURCE`)
  }
}
