// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { ipRouteResponseSchema, type IpRouteResponse } from './ip-route-response.gen.ts'
import { serviceConfigResponseSchema, type ServiceConfigResponse } from './service-config-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createNetworkIpService` (`POST /networks/ip-services`), `getNetworkIpService`
 * (`GET /networks/ip-services/{id}`) and `updateNetworkIpService` (`PUT /networks/ip-services/{id}`);
 * part of `PageNetworkIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkipserviceresponse/
 */
export interface NetworkIpServiceResponse {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Id of the network. */
  readonly networkItemId: string
  readonly type: 'IP_SOURCE' | 'SERVICE_DESTINATION' | (string & {})
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly routes?: readonly IpRouteResponse[]
  readonly config?: ServiceConfigResponse
}

export const networkIpServiceResponseSchema: z.ZodType<NetworkIpServiceResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  type: z.string(),
  networkItemType: z.string(),
  routes: z.array(ipRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies ShapeOf<NetworkIpServiceResponse>)
