// Generated from spec/ by `npm run generate`; change it there.

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
