// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import type { IkeProtocol } from './ike-protocol.gen.ts'

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
