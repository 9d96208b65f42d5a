// Generated from spec/ by `npm run generate`; change it there.

import { isHostApplicationResponse, type HostApplicationResponse } from './host-application-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listHostApplications` (`GET /hosts/applications`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagehostapplicationresponse.md
 */
export interface PageHostApplicationResponse {
  /** Items of this page. */
  readonly content: readonly HostApplicationResponse[]
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

/** Whether a value is a {@link PageHostApplicationResponse}. */
export function isPageHostApplicationResponse(value: unknown): value is PageHostApplicationResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isHostApplicationResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
