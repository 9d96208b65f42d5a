import type { Identified } from '../../state/collection.ts'
import type { NetworkItemChild } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'

/** The two kinds of network items. Their connectors, IP services and applications are alike. */
export interface NetworkItemKind {
  readonly type: NetworkItemChild['networkItemType']
  /** The query parameter that names the item. */
  readonly parameter: 'networkId' | 'hostId'
  readonly items: (state: State) => { readonly entity: string; get(id: string): Identified | undefined }
}

/** Networks. */
export const networkKind: NetworkItemKind = {
  type: 'NETWORK',
  parameter: 'networkId',
  items: (state) => state.networks,
}

/** Hosts. */
export const hostKind: NetworkItemKind = {
  type: 'HOST',
  parameter: 'hostId',
  items: (state) => state.hosts,
}
