// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `NetworkApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkdomainrouteresponse.md
 */
export interface NetworkDomainRouteResponse {
  /** UUID. */
  readonly id: string
  readonly type?: 'DOMAIN' | (string & {})
  readonly domain?: string
  readonly allowEmbeddedIp?: boolean
  readonly exactMatch?: boolean
}

export const networkDomainRouteResponseSchema: z.ZodType<NetworkDomainRouteResponse> = z.looseObject({
  id: z.string(),
  type: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  allowEmbeddedIp: z.boolean().exactOptional(),
  exactMatch: z.boolean().exactOptional(),
} satisfies ShapeOf<NetworkDomainRouteResponse>)
