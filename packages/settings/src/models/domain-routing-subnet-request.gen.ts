// Generated from spec/ by `npm run generate`; change it there.

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
