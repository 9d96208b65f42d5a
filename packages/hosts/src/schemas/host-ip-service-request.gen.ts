// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostIpServiceRequest } from '../models/host-ip-service-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostIpServiceRequestSchema: z.ZodType<HostIpServiceRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  config: serviceConfigRequestSchema.exactOptional(),
} satisfies Shape<HostIpServiceRequest>)
