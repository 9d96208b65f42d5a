// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  networkConnectorRequestSchema,
  type NetworkConnectorRequest,
} from './network-connector-request.gen.ts'
import { networkRouteRequestSchema, type NetworkRouteRequest } from './network-route-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createNetwork` (`POST /networks`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkcreaterequest.html
 */
export interface NetworkCreateRequest {
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  egress?: boolean
  routes?: readonly NetworkRouteRequest[]
  connectors?: readonly NetworkConnectorRequest[]
  tunnelingProtocol?: 'OPENVPN' | 'IPSEC'
  gatewaysIds?: readonly string[]
}

export const networkCreateRequestSchema: z.ZodType<NetworkCreateRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  internetAccess: z.enum(['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']).exactOptional(),
  egress: z.boolean().exactOptional(),
  routes: z.array(networkRouteRequestSchema).exactOptional(),
  connectors: z.array(networkConnectorRequestSchema).exactOptional(),
  tunnelingProtocol: z.enum(['OPENVPN', 'IPSEC']).exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<NetworkCreateRequest>)
