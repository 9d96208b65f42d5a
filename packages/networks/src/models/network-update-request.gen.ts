// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isGuid, isObject } from './type-guards.gen.ts'

/**
 * Request body of `updateNetwork` (`PUT /networks/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkupdaterequest.md
 */
export interface NetworkUpdateRequest {
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  egress?: boolean
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** Each a UUID. */
  gatewaysIds?: readonly string[]
  tunnelingProtocol?: 'OPENVPN' | 'IPSEC'
}

/** Whether a value is a {@link NetworkUpdateRequest}. */
export function isNetworkUpdateRequest(value: unknown): value is NetworkUpdateRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.egress === 'boolean' || !('egress' in value)) &&
    (isAmong(value.internetAccess, ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']) ||
      !('internetAccess' in value)) &&
    (isArrayWith(value.gatewaysIds, isGuid) || !('gatewaysIds' in value)) &&
    (isAmong(value.tunnelingProtocol, ['OPENVPN', 'IPSEC']) || !('tunnelingProtocol' in value)) &&
    hasOnlyKeys(value, [
      'name',
      'description',
      'egress',
      'internetAccess',
      'gatewaysIds',
      'tunnelingProtocol',
    ])
  )
}
