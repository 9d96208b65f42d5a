// Generated from spec/ by `npm run generate`; change it there.

import { isTunnelBypassResponse, type TunnelBypassResponse } from './tunnel-bypass-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Response of `createUserGroup` (`POST /user-groups`), `getUserGroup` (`GET /user-groups/{id}`) and
 * `updateUserGroup` (`PUT /user-groups/{id}`); part of `PageUserGroupResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/usergroupresponse.html
 */
export interface UserGroupResponse {
  readonly id: string
  readonly name: string
  readonly vpnRegionIds?: readonly string[]
  readonly allRegionsIncluded?: boolean
  readonly internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET' | (string & {})
  readonly maxDevice?: number
  readonly connectAuth?: 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME' | (string & {})
  /** WPC subnets of the group. */
  readonly systemSubnets?: readonly string[]
  readonly gatewaysIds?: readonly string[]
  /** In the API since 1.2.3. */
  readonly tunnelBypass?: TunnelBypassResponse
}

/** Whether a value is a {@link UserGroupResponse}. */
export function isUserGroupResponse(value: unknown): value is UserGroupResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (isArrayWith(value.vpnRegionIds, isString) || !('vpnRegionIds' in value)) &&
    (typeof value.allRegionsIncluded === 'boolean' || !('allRegionsIncluded' in value)) &&
    (typeof value.internetAccess === 'string' || !('internetAccess' in value)) &&
    (Number.isFinite(value.maxDevice) || !('maxDevice' in value)) &&
    (typeof value.connectAuth === 'string' || !('connectAuth' in value)) &&
    (isArrayWith(value.systemSubnets, isString) || !('systemSubnets' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value)) &&
    (isTunnelBypassResponse(value.tunnelBypass) || !('tunnelBypass' in value))
  )
}
