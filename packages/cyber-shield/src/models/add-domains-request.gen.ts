// Generated from spec/ by `npm run generate`; change it there.

import type { DomainAndComment } from './domain-and-comment.gen.ts'

/**
 * Request body of `addAllowedDomains` (`POST /cybershield/allow-list-add-domains`) and
 * `addBlockedDomains` (`POST /cybershield/block-list-add-domains`).
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/adddomainsrequest.md
 */
export interface AddDomainsRequest {
  /** At most 1000 items. */
  domainAndComments?: readonly DomainAndComment[]
}
