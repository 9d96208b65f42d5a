// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `removeAllowedDomains` (`POST /cybershield/allow-list-remove-domains`) and
 * `removeBlockedDomains` (`POST /cybershield/block-list-remove-domains`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/removedomainsrequest.md
 */
export interface RemoveDomainsRequest {
  /** Each domain once. */
  domains?: readonly string[]
}

/** Whether a value is a {@link RemoveDomainsRequest}. */
export function isRemoveDomainsRequest(value: unknown): value is RemoveDomainsRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.domains, isString) || !('domains' in value)) &&
    hasOnlyKeys(value, ['domains'])
  )
}
