// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `ListRegionsAnswer`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/vpnregionresponse.md
 */
export interface VpnRegionResponse {
  /** Example: `us-east-1`. */
  readonly id: string
  readonly continent?: string
  readonly country?: string
  readonly countryIso?: string
  readonly regionName?: string
}

export const vpnRegionResponseSchema: z.ZodType<VpnRegionResponse> = z.looseObject({
  id: z.string(),
  continent: z.string().exactOptional(),
  country: z.string().exactOptional(),
  countryIso: z.string().exactOptional(),
  regionName: z.string().exactOptional(),
} satisfies ShapeOf<VpnRegionResponse>)
