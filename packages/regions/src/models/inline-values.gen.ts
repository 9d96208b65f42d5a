// Generated from spec/ by `npm run generate`; change it there.

import { isVpnRegionResponse, type VpnRegionResponse } from './vpn-region-response.gen.ts'
import { isArrayWith } from './type-guards.gen.ts'

/** Response of `listRegions` (`GET /regions`). */
export type ListRegionsResponse = readonly VpnRegionResponse[]

/** Whether a value is a {@link ListRegionsResponse}. */
export function isListRegionsResponse(value: unknown): value is ListRegionsResponse {
  return isArrayWith(value, isVpnRegionResponse)
}
