// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import { ikeProtocolSchema, type IkeProtocol } from './ike-protocol.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `NetworkConnectorResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/ipsecconfigresponse.md
 */
export interface IpSecConfigResponse {
  readonly platform?: 'AWS' | 'CISCO' | 'AZURE' | 'GCP' | 'OTHER' | (string & {})
  /** Example: `ACTIVE`. */
  readonly connectorState?: 'ACTIVE' | 'SUSPENDED' | (string & {})
  readonly authenticationType?: 'SHARED_SECRET' | (string & {})
  readonly remoteSitePublicIp?: string
  readonly preSharedKey?: Secret
  readonly pairedAwsConnectorId?: string
  readonly ikeProtocol?: IkeProtocol
  readonly serverId?: string
  /** Public address on the CloudConnexa side. In the API since 1.2.0. */
  readonly serverIp?: string
  readonly hostname?: string
  readonly domain?: string
}

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
} satisfies ShapeOf<IpSecConfigResponse>)
