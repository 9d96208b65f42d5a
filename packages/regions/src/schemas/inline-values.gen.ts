// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ListRegionsResponse } from '../models/inline-values.gen.ts'
import { vpnRegionResponseSchema } from './vpn-region-response.gen.ts'

export const listRegionsResponseSchema: z.ZodType<ListRegionsResponse> = z.array(vpnRegionResponseSchema)
