import type { Kind } from '../kind/kind.ts'
import { networkApplicationKind } from './networks/network-application.ts'
import { networkConnectorKind } from './networks/network-connector.ts'
import { networkIpServiceKind } from './networks/network-ip-service.ts'
import { networkRouteKind } from './networks/network-route.ts'
import { networkKind } from './networks/network.ts'
import { userGroupKind } from './people/user-group.ts'

/** The kinds of this package, in the order of files. */
export const ownKinds: readonly Kind[] = [
  networkKind,
  networkRouteKind,
  networkConnectorKind,
  networkIpServiceKind,
  networkApplicationKind,
  userGroupKind,
]
