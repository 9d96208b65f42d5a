// Generated from spec/ by `npm run generate`; change it there.

export type { VpnRegionResponse } from './vpn-region-response.gen.ts'
export type { ListRegionsResponse } from './inline-values.gen.ts'
