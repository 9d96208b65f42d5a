// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostResponse } from '../models/host-response.gen.ts'
import { hostConnectorResponseSchema } from './host-connector-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostResponseSchema: z.ZodType<HostResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  internetAccess: z.string().exactOptional(),
  domain: z.string().exactOptional(),
  connectors: z.array(hostConnectorResponseSchema).exactOptional(),
  systemSubnets: z.array(z.string()).exactOptional(),
  gatewaysIds: z.array(z.string()).exactOptional(),
} satisfies Shape<HostResponse>)
