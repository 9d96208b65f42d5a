// Generated from spec/ by `npm run generate`; change it there.

import { isLocationContextResponse, type LocationContextResponse } from './location-context-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listLocationContexts` (`GET /location-contexts`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagelocationcontextresponse.md
 */
export interface PageLocationContextResponse {
  /** Items of this page. */
  readonly content: readonly LocationContextResponse[]
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

/** Whether a value is a {@link PageLocationContextResponse}. */
export function isPageLocationContextResponse(value: unknown): value is PageLocationContextResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isLocationContextResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
