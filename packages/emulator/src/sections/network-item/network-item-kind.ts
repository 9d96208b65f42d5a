import { type ApiError, createEmptyError, createPropertyError } from '../../api/api-error.ts'
import type { Identified } from '../../state/collection.ts'
import type { NetworkItemChild } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'

/** The two kinds of network items. Their connectors, IP services and applications are alike. */
export interface NetworkItemKind {
  readonly type: NetworkItemChild['networkItemType']
  /** The query parameter that names the item. */
  readonly parameter: 'networkId' | 'hostId'
  readonly items: (state: State) => { get(id: string): Identified | undefined }
  /** Creates the error for a connector that does not exist. */
  readonly createMissingConnectorError: (id: string) => ApiError
}

/** Networks. */
export const networkKind: NetworkItemKind = {
  type: 'NETWORK',
  parameter: 'networkId',
  items: (state) => state.networks,
  createMissingConnectorError: () => createEmptyError(404),
}

/** Hosts. An unknown connector of a host is rejected with a message, which the tests of the Terraform provider look for. */
export const hostKind: NetworkItemKind = {
  type: 'HOST',
  parameter: 'hostId',
  items: (state) => state.hosts,
  createMissingConnectorError: (id) => createPropertyError('connector', `Host connector ${id} not found`),
}
