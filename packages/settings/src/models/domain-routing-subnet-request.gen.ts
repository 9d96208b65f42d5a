// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `setDomainRoutingSubnet` (`PUT /settings/wpc/domain-routing-subnet`). The form of
 * `DomainRoutingSubnet` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/domainroutingsubnet.md
 */
export interface DomainRoutingSubnetRequest {
  ipV4Address?: string
  ipV6Address?: string
}

/** Whether a value is a {@link DomainRoutingSubnetRequest}. */
export function isDomainRoutingSubnetRequest(value: unknown): value is DomainRoutingSubnetRequest {
  return (
    isObject(value) &&
    (typeof value.ipV4Address === 'string' || !('ipV4Address' in value)) &&
    (typeof value.ipV6Address === 'string' || !('ipV6Address' in value)) &&
    hasOnlyKeys(value, ['ipV4Address', 'ipV6Address'])
  )
}
