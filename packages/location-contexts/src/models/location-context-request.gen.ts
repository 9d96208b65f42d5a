// Generated from spec/ by `npm run generate`; change it there.

import type { CountryCheckRequest } from './country-check-request.gen.ts'
import type { DefaultCheckRequest } from './default-check-request.gen.ts'
import type { IpCheckRequest } from './ip-check-request.gen.ts'

/**
 * Request body of `createLocationContext` (`POST /location-contexts`) and `updateLocationContext`
 * (`PUT /location-contexts/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/locationcontextrequest.md
 */
export interface LocationContextRequest {
  /** Policy name. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** User groups the policy applies to. */
  userGroupsIds?: readonly string[]
  ipCheck?: IpCheckRequest
  countryCheck?: CountryCheckRequest
  defaultCheck: DefaultCheckRequest
}
