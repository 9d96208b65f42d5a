// Generated from spec/ by `npm run generate`; change it there.

import { isAccessGroupResponse, type AccessGroupResponse } from './access-group-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listAccessGroups` (`GET /access-groups`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pageaccessgroupresponse.md
 */
export interface PageAccessGroupResponse {
  /** Items of this page. */
  readonly content: readonly AccessGroupResponse[]
  /** Items over all pages. */
  readonly totalElements: number
  /** Number of pages. */
  readonly totalPages: number
  /** Items in this page. */
  readonly numberOfElements: number
  /** Page index, zero-based. */
  readonly page: number
  /** Requested page size. */
  readonly size: number
}

/** Whether a value is a {@link PageAccessGroupResponse}. */
export function isPageAccessGroupResponse(value: unknown): value is PageAccessGroupResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isAccessGroupResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
