// Generated from spec/ by `npm run generate`; change it there.

import type { TunnelBypassRequest } from './tunnel-bypass-request.gen.ts'

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
