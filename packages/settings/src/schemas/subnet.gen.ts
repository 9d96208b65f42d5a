// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { Subnet } from '../models/subnet.gen.ts'
import type { Shape } from './shape.gen.ts'

export const subnetSchema: z.ZodType<Subnet> = z.looseObject({
  ipV4Address: z.array(z.string()).exactOptional(),
  ipV6Address: z.array(z.string()).exactOptional(),
} satisfies Shape<Subnet>)
