// Generated from spec/ by `npm run generate`; change it there.

import { isDomainAndComment, type DomainAndComment } from './domain-and-comment.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link AddDomainsRequest}. */
export function isAddDomainsRequest(value: unknown): value is AddDomainsRequest {
  return (
    isObject(value) &&
    ((isArrayWith(value.domainAndComments, isDomainAndComment) && value.domainAndComments.length <= 1000) ||
      !('domainAndComments' in value)) &&
    hasOnlyKeys(value, ['domainAndComments'])
  )
}
