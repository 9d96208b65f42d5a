// Generated from spec/ by `npm run generate`; change it there.

import type { VpnRegionResponse } from './vpn-region-response.gen.ts'

/** Response of `listRegions` (`GET /regions`). */
export type ListRegionsResponse = readonly VpnRegionResponse[]
