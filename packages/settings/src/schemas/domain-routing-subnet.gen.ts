// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DomainRoutingSubnet } from '../models/domain-routing-subnet.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const domainRoutingSubnetSchema: z.ZodType<DomainRoutingSubnet> = z.looseObject({
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
} satisfies ShapeOf<DomainRoutingSubnet>)
