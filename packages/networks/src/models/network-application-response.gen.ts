// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkDomainRouteResponse } from './network-domain-route-response.gen.ts'
import type { ServiceConfigResponse } from './service-config-response.gen.ts'

/**
 * Response of `createNetworkApplication` (`POST /networks/applications`), `getNetworkApplication`
 * (`GET /networks/applications/{id}`) and `updateNetworkApplication`
 * (`PUT /networks/applications/{id}`); part of `PageNetworkApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationresponse.md
 */
export interface NetworkApplicationResponse {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Id of the network. */
  readonly networkItemId: string
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly routes?: readonly NetworkDomainRouteResponse[]
  readonly config?: ServiceConfigResponse
}
