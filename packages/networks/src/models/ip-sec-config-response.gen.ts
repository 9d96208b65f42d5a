// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'
import { isIkeProtocol, type IkeProtocol } from './ike-protocol.gen.ts'
import { isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link IpSecConfigResponse}. */
export function isIpSecConfigResponse(value: unknown): value is IpSecConfigResponse {
  return (
    isObject(value) &&
    (typeof value.platform === 'string' || !('platform' in value)) &&
    (typeof value.connectorState === 'string' || !('connectorState' in value)) &&
    (typeof value.authenticationType === 'string' || !('authenticationType' in value)) &&
    (typeof value.remoteSitePublicIp === 'string' || !('remoteSitePublicIp' in value)) &&
    (isSecret(value.preSharedKey) || !('preSharedKey' in value)) &&
    (typeof value.pairedAwsConnectorId === 'string' || !('pairedAwsConnectorId' in value)) &&
    (isIkeProtocol(value.ikeProtocol) || !('ikeProtocol' in value)) &&
    (typeof value.serverId === 'string' || !('serverId' in value)) &&
    (typeof value.serverIp === 'string' || !('serverIp' in value)) &&
    (typeof value.hostname === 'string' || !('hostname' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value))
  )
}
