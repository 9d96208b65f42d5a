// Generated from spec/ by `npm run generate`; change it there.

import type { ServiceConfigRequest } from './service-config-request.gen.ts'
import type { ServiceRouteRequest } from './service-route-request.gen.ts'

/**
 * Request body of `createNetworkIpService` (`POST /networks/ip-services`) and `updateNetworkIpService`
 * (`PUT /networks/ip-services/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkipservicerequest.md
 */
export interface NetworkIpServiceRequest {
  name: string
  /** The official Terraform provider allows 1 to 255 characters. */
  description?: string
  routes?: readonly ServiceRouteRequest[]
  config?: ServiceConfigRequest
  type: 'IP_SOURCE' | 'SERVICE_DESTINATION'
}
