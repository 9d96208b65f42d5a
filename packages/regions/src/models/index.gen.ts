// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { vpnRegionResponseSchema, type VpnRegionResponse } from './vpn-region-response.gen.ts'
import { listRegionsAnswerSchema, type ListRegionsAnswer } from './inline-values.gen.ts'

export type { VpnRegionResponse } from './vpn-region-response.gen.ts'
export type { ListRegionsAnswer } from './inline-values.gen.ts'

/** Checks and writes {@link VpnRegionResponse}. */
export const vpnRegionResponse: Model<VpnRegionResponse> = defineModel({
  name: 'VpnRegionResponse',
  kind: 'response',
  schema: vpnRegionResponseSchema,
})

/** Checks and writes {@link ListRegionsAnswer}. */
export const listRegionsAnswer: Model<ListRegionsAnswer> = defineModel({
  name: 'ListRegionsAnswer',
  kind: 'response',
  schema: listRegionsAnswerSchema,
})
