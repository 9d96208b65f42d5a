// Generated from spec/ by `npm run generate`; change it there.

import { isCountryCheckResponse, type CountryCheckResponse } from './country-check-response.gen.ts'
import { isDefaultCheckResponse, type DefaultCheckResponse } from './default-check-response.gen.ts'
import { isIpCheckResponse, type IpCheckResponse } from './ip-check-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link LocationContextResponse}. */
export function isLocationContextResponse(value: unknown): value is LocationContextResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.userGroupsIds, isString) || !('userGroupsIds' in value)) &&
    (isIpCheckResponse(value.ipCheck) || !('ipCheck' in value)) &&
    (isCountryCheckResponse(value.countryCheck) || !('countryCheck' in value)) &&
    (isDefaultCheckResponse(value.defaultCheck) || !('defaultCheck' in value))
  )
}
