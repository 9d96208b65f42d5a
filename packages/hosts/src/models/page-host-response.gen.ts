// Generated from spec/ by `npm run generate`; change it there.

import { isHostResponse, type HostResponse } from './host-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listHosts` (`GET /hosts`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagehostresponse.md
 */
export interface PageHostResponse {
  /** Items of this page. */
  readonly content: readonly HostResponse[]
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

/** Whether a value is a {@link PageHostResponse}. */
export function isPageHostResponse(value: unknown): value is PageHostResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isHostResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
