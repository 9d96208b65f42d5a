// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { vpnRegionResponseSchema, type VpnRegionResponse } from './vpn-region-response.gen.ts'

/** Answer of `listRegions` (`GET /regions`). */
export type ListRegionsAnswer = readonly VpnRegionResponse[]

export const listRegionsAnswerSchema: z.ZodType<ListRegionsAnswer> = z.array(vpnRegionResponseSchema)
