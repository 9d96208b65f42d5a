// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { VpnRegionResponse } from '../models/vpn-region-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const vpnRegionResponseSchema: z.ZodType<VpnRegionResponse> = z.looseObject({
  id: z.string(),
  continent: z.string().exactOptional(),
  country: z.string().exactOptional(),
  countryIso: z.string().exactOptional(),
  regionName: z.string().exactOptional(),
} satisfies Shape<VpnRegionResponse>)
