import { emptyRefusal, refused, type Refusal } from '../../answers.ts'
import type { Identified } from '../../collection.ts'
import type { ConnectorRecord, NetworkItemPart } from '../../records.ts'
import type { State } from '../../state.ts'
import { forgetInAccessGroups } from '../references.ts'
import { existing, type OperationCall, pathId } from '../section.ts'

/** The two kinds of network items. Their connectors, IP services and applications are alike. */
export interface NetworkItemKind {
  readonly type: NetworkItemPart['networkItemType']
  /** The query parameter that names the item. */
  readonly parameter: 'networkId' | 'hostId'
  readonly items: (state: State) => { get(id: string): Identified | undefined }
  /** How a connector that does not exist is refused. */
  readonly missingConnector: (id: string) => Refusal
}

/** Networks. */
export const networkKind: NetworkItemKind = {
  type: 'NETWORK',
  parameter: 'networkId',
  items: (state) => state.networks,
  missingConnector: () => emptyRefusal(404),
}

/** Hosts. An unknown connector of theirs is refused in words (shape 5): the Terraform provider's tests look for them. */
export const hostKind: NetworkItemKind = {
  type: 'HOST',
  parameter: 'hostId',
  items: (state) => state.hosts,
  missingConnector: (id) => refused('connector', `Host connector ${id} not found`),
}

/** The item that the query names, as its parts refer to it; an unknown one is refused with 404. */
export function ownerOf(call: OperationCall, kind: NetworkItemKind, state: State): NetworkItemPart {
  const { id } = existing(kind.items(state), call.query[kind.parameter])
  return { networkItemId: id, networkItemType: kind.type }
}

/** The parts of all items of a kind, or of the one that the query names. */
export function partsOf<T extends NetworkItemPart>(
  collection: { all(): readonly T[]; where(index: 'networkItemId', id: string): readonly T[] },
  call: OperationCall,
  kind: NetworkItemKind,
): readonly T[] {
  const id = call.query[kind.parameter]
  const parts = id === undefined ? collection.all() : collection.where('networkItemId', String(id))
  return parts.filter((part) => part.networkItemType === kind.type)
}

/** The part that the path names: of an item of this kind, or it is refused as unknown. */
export function existingPart<T extends NetworkItemPart>(
  collection: { get(id: string): T | undefined },
  call: OperationCall,
  kind: NetworkItemKind,
  refusal: () => Refusal = () => emptyRefusal(404),
): T {
  const part = collection.get(pathId(call))
  if (part?.networkItemType !== kind.type) throw refusal()
  return part
}

/** The connector that the path names. */
export function existingConnector(
  call: OperationCall,
  kind: NetworkItemKind,
  { connectors }: State,
): ConnectorRecord {
  return existingPart(connectors, call, kind, () => kind.missingConnector(pathId(call)))
}

/** Removes everything below an item, and the item and its parts from all access groups. */
export function removeParts(itemId: string, state: State): void {
  const removed = [itemId]
  for (const collection of [state.connectors, state.ipServices, state.applications]) {
    for (const { id } of collection.where('networkItemId', itemId)) {
      collection.remove(id)
      removed.push(id)
    }
  }
  forgetInAccessGroups(removed, state)
}

/** Hands out the ids that routes had before, each of them once, so that unchanged routes keep theirs. */
export function formerIds<T extends Identified>(
  former: readonly T[],
  valueOf: (route: T) => string,
): (value: string) => string | undefined {
  const left = [...former]
  return (value) => {
    const index = left.findIndex((route) => valueOf(route) === value)
    return index === -1 ? undefined : left.splice(index, 1)[0]?.id
  }
}
