// Generated from spec/ by `npm run generate`; change it there.

import type { CountryCheckResponse } from './country-check-response.gen.ts'
import type { DefaultCheckResponse } from './default-check-response.gen.ts'
import type { IpCheckResponse } from './ip-check-response.gen.ts'

/**
 * Response of `createLocationContext` (`POST /location-contexts`), `getLocationContext`
 * (`GET /location-contexts/{id}`) and `updateLocationContext` (`PUT /location-contexts/{id}`); part of
 * `PageLocationContextResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/locationcontextresponse.md
 */
export interface LocationContextResponse {
  /** Policy id. */
  readonly id: string
  /** Policy name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** User groups the policy applies to. */
  readonly userGroupsIds?: readonly string[]
  readonly ipCheck?: IpCheckResponse
  readonly countryCheck?: CountryCheckResponse
  readonly defaultCheck?: DefaultCheckResponse
}
