// Generated from spec/ by `npm run generate`; change it there.

import { isCountryCheckRequest, type CountryCheckRequest } from './country-check-request.gen.ts'
import { isDefaultCheckRequest, type DefaultCheckRequest } from './default-check-request.gen.ts'
import { isIpCheckRequest, type IpCheckRequest } from './ip-check-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link LocationContextRequest}. */
export function isLocationContextRequest(value: unknown): value is LocationContextRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.userGroupsIds, isString) || !('userGroupsIds' in value)) &&
    (isIpCheckRequest(value.ipCheck) || !('ipCheck' in value)) &&
    (isCountryCheckRequest(value.countryCheck) || !('countryCheck' in value)) &&
    isDefaultCheckRequest(value.defaultCheck) &&
    hasOnlyKeys(value, ['name', 'description', 'userGroupsIds', 'ipCheck', 'countryCheck', 'defaultCheck'])
  )
}
