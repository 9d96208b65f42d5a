// Generated from spec/ by `npm run generate`; change it there.

import type { TunnelBypassResponse } from './tunnel-bypass-response.gen.ts'

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
