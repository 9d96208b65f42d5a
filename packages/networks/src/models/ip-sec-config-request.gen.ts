// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import { isIkeProtocolRequest, type IkeProtocolRequest } from './ike-protocol-request.gen.ts'
import { hasOnlyKeys, isAmong, isObject, isStringOrSecret } from './type-guards.gen.ts'

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

/** Whether a value is a {@link IpSecConfigRequest}. */
export function isIpSecConfigRequest(value: unknown): value is IpSecConfigRequest {
  return (
    isObject(value) &&
    isAmong(value.platform, ['AWS', 'CISCO', 'AZURE', 'GCP', 'OTHER']) &&
    isAmong(value.authenticationType, ['SHARED_SECRET']) &&
    (typeof value.remoteSitePublicIp === 'string' || !('remoteSitePublicIp' in value)) &&
    (isStringOrSecret(value.preSharedKey) || !('preSharedKey' in value)) &&
    (isIkeProtocolRequest(value.ikeProtocol) || !('ikeProtocol' in value)) &&
    (typeof value.hostname === 'string' || !('hostname' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    hasOnlyKeys(value, [
      'platform',
      'authenticationType',
      'remoteSitePublicIp',
      'preSharedKey',
      'ikeProtocol',
      'hostname',
      'domain',
    ])
  )
}
