// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import type { IkeProtocolRequest } from './ike-protocol-request.gen.ts'

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
