// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  networkDomainRouteResponseSchema,
  type NetworkDomainRouteResponse,
} from './network-domain-route-response.gen.ts'
import { serviceConfigResponseSchema, type ServiceConfigResponse } from './service-config-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createNetworkApplication` (`POST /networks/applications`), `getNetworkApplication`
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

export const networkApplicationResponseSchema: z.ZodType<NetworkApplicationResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  routes: z.array(networkDomainRouteResponseSchema).exactOptional(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies ShapeOf<NetworkApplicationResponse>)
