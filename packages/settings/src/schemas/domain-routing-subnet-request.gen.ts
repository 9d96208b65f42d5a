// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DomainRoutingSubnetRequest } from '../models/domain-routing-subnet-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const domainRoutingSubnetRequestSchema: z.ZodType<DomainRoutingSubnetRequest> = z.strictObject({
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
} satisfies Shape<DomainRoutingSubnetRequest>)
