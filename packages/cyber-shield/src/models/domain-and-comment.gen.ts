// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `AddDomainsRequest`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/domainandcomment.md
 */
export interface DomainAndComment {
  /**
   * Fully qualified domain name, unique within the list; domain and comment together at most 150
   * characters.
   */
  domain: string
  /** Free text. */
  comment?: string
}

/** Whether a value is a {@link DomainAndComment}. */
export function isDomainAndComment(value: unknown): value is DomainAndComment {
  return (
    isObject(value) &&
    typeof value.domain === 'string' &&
    (typeof value.comment === 'string' || !('comment' in value)) &&
    hasOnlyKeys(value, ['domain', 'comment'])
  )
}
