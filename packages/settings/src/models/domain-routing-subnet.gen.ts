// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Response of `getDomainRoutingSubnet` (`GET /settings/wpc/domain-routing-subnet`) and
 * `setDomainRoutingSubnet` (`PUT /settings/wpc/domain-routing-subnet`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/domainroutingsubnet.md
 */
export interface DomainRoutingSubnet {
  readonly ipV4Address?: string
  readonly ipV6Address?: string
}

/** Whether a value is a {@link DomainRoutingSubnet}. */
export function isDomainRoutingSubnet(value: unknown): value is DomainRoutingSubnet {
  return (
    isObject(value) &&
    (typeof value.ipV4Address === 'string' || !('ipV4Address' in value)) &&
    (typeof value.ipV6Address === 'string' || !('ipV6Address' in value))
  )
}
