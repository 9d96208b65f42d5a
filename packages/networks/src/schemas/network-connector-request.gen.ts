// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { NetworkConnectorRequest } from '../models/network-connector-request.gen.ts'
import { ipSecConfigRequestSchema } from './ip-sec-config-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const networkConnectorRequestSchema: z.ZodType<NetworkConnectorRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  vpnRegionId: z.string(),
  ipSecConfig: ipSecConfigRequestSchema.exactOptional(),
} satisfies Shape<NetworkConnectorRequest>)
