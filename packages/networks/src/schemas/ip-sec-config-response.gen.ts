// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { IpSecConfigResponse } from '../models/ip-sec-config-response.gen.ts'
import { ikeProtocolSchema } from './ike-protocol.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'
import type { Shape } from './shape.gen.ts'

export const ipSecConfigResponseSchema: z.ZodType<IpSecConfigResponse> = z.looseObject({
  platform: z.string().exactOptional(),
  connectorState: z.string().exactOptional(),
  authenticationType: z.string().exactOptional(),
  remoteSitePublicIp: z.string().exactOptional(),
  preSharedKey: secretSchema.exactOptional(),
  pairedAwsConnectorId: z.string().exactOptional(),
  ikeProtocol: ikeProtocolSchema.exactOptional(),
  serverId: z.string().exactOptional(),
  serverIp: z.string().exactOptional(),
  hostname: z.string().exactOptional(),
  domain: z.string().exactOptional(),
} satisfies Shape<IpSecConfigResponse>)
