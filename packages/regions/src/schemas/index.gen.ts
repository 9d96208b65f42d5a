// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { vpnRegionResponseSchema } from './vpn-region-response.gen.ts'
import type { VpnRegionResponse } from '../models/vpn-region-response.gen.ts'
import { listRegionsResponseSchema } from './inline-values.gen.ts'
import type { ListRegionsResponse } from '../models/inline-values.gen.ts'

export type { VpnRegionResponse } from '../models/vpn-region-response.gen.ts'
export type { ListRegionsResponse } from '../models/inline-values.gen.ts'

/** Checks and writes {@link VpnRegionResponse}. */
export const vpnRegionResponse: Model<VpnRegionResponse> = defineModel({
  name: 'VpnRegionResponse',
  kind: 'response',
  schema: vpnRegionResponseSchema,
})

/** Checks and writes {@link ListRegionsResponse}. */
export const listRegionsResponse: Model<ListRegionsResponse> = defineModel({
  name: 'ListRegionsResponse',
  kind: 'response',
  schema: listRegionsResponseSchema,
})
