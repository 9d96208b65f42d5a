// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import { ikeProtocolRequestSchema, type IkeProtocolRequest } from './ike-protocol-request.gen.ts'
import { textOrSecretSchema } from './secret-schemas.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `NetworkConnectorRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/ipsecconfigrequest/
 */
export interface IpSecConfigRequest {
  platform: 'AWS' | 'CISCO' | 'AZURE' | 'GCP' | 'OTHER'
  authenticationType: 'SHARED_SECRET'
  remoteSitePublicIp?: string
  preSharedKey?: string | Secret
  ikeProtocol?: IkeProtocolRequest
  hostname?: string
  domain?: string
}

export const ipSecConfigRequestSchema: z.ZodType<IpSecConfigRequest> = z.strictObject({
  platform: z.enum(['AWS', 'CISCO', 'AZURE', 'GCP', 'OTHER']),
  authenticationType: z.enum(['SHARED_SECRET']),
  remoteSitePublicIp: z.string().exactOptional(),
  preSharedKey: textOrSecretSchema.exactOptional(),
  ikeProtocol: ikeProtocolRequestSchema.exactOptional(),
  hostname: z.string().exactOptional(),
  domain: z.string().exactOptional(),
} satisfies ShapeOf<IpSecConfigRequest>)
