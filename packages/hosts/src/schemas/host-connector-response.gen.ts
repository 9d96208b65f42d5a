// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostConnectorResponse } from '../models/host-connector-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostConnectorResponseSchema: z.ZodType<HostConnectorResponse> = z.looseObject({
  id: z.string(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  vpnRegionId: z.string(),
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
  connectionStatus: z.string().exactOptional(),
  licensed: z.boolean().exactOptional(),
} satisfies Shape<HostConnectorResponse>)
