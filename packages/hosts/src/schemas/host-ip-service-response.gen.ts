// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { HostIpServiceResponse } from '../models/host-ip-service-response.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const hostIpServiceResponseSchema: z.ZodType<HostIpServiceResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  networkItemId: z.string(),
  networkItemType: z.string(),
  config: serviceConfigResponseSchema.exactOptional(),
} satisfies Shape<HostIpServiceResponse>)
