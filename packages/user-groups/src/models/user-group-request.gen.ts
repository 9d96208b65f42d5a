// Generated from spec/ by `npm run generate`; change it there.

import { isTunnelBypassRequest, type TunnelBypassRequest } from './tunnel-bypass-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isInt32, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `createUserGroup` (`POST /user-groups`) and `updateUserGroup`
 * (`PUT /user-groups/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/usergrouprequest.html
 */
export interface UserGroupRequest {
  /** Unique among groups. The official Terraform provider allows 1 to 40 characters. */
  name: string
  vpnRegionIds?: readonly string[]
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** Devices allowed per member. */
  maxDevice?: number
  connectAuth?: 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'
  /** All present and future regions. */
  allRegionsIncluded?: boolean
  /** Networks usable as internet gateways. */
  gatewaysIds?: readonly string[]
  /** In the API since 1.2.3. */
  tunnelBypass?: TunnelBypassRequest
}

/** Whether a value is a {@link UserGroupRequest}. */
export function isUserGroupRequest(value: unknown): value is UserGroupRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (isArrayWith(value.vpnRegionIds, isString) || !('vpnRegionIds' in value)) &&
    (isAmong(value.internetAccess, ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']) ||
      !('internetAccess' in value)) &&
    (isInt32(value.maxDevice) || !('maxDevice' in value)) &&
    (isAmong(value.connectAuth, ['NO_AUTH', 'ON_PRIOR_AUTH', 'EVERY_TIME']) || !('connectAuth' in value)) &&
    (typeof value.allRegionsIncluded === 'boolean' || !('allRegionsIncluded' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value)) &&
    (isTunnelBypassRequest(value.tunnelBypass) || !('tunnelBypass' in value)) &&
    hasOnlyKeys(value, [
      'name',
      'vpnRegionIds',
      'internetAccess',
      'maxDevice',
      'connectAuth',
      'allRegionsIncluded',
      'gatewaysIds',
      'tunnelBypass',
    ])
  )
}
