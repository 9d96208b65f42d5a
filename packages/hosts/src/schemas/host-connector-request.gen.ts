// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostConnectorRequest } from '../models/host-connector-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostConnectorRequestSchema: z.ZodType<HostConnectorRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  vpnRegionId: z.string(),
} satisfies Shape<HostConnectorRequest>)
