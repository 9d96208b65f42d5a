// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpSecConfigRequest } from '../models/ip-sec-config-request.gen.ts'
import { ikeProtocolRequestSchema } from './ike-protocol-request.gen.ts'
import { textOrSecretSchema } from './secret-schemas.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipSecConfigRequestSchema: z.ZodType<IpSecConfigRequest> = z.strictObject({
  platform: z.enum(['AWS', 'CISCO', 'AZURE', 'GCP', 'OTHER']),
  authenticationType: z.enum(['SHARED_SECRET']),
  remoteSitePublicIp: z.string().exactOptional(),
  preSharedKey: textOrSecretSchema.exactOptional(),
  ikeProtocol: ikeProtocolRequestSchema.exactOptional(),
  hostname: z.string().exactOptional(),
  domain: z.string().exactOptional(),
} satisfies Shape<IpSecConfigRequest>)
