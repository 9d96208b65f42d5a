// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DomainRoutingSubnet } from '../models/domain-routing-subnet.gen.ts'
import type { Shape } from './shape.gen.ts'

export const domainRoutingSubnetSchema: z.ZodType<DomainRoutingSubnet> = z.looseObject({
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
} satisfies Shape<DomainRoutingSubnet>)
