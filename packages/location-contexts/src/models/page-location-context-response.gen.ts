// Generated from spec/ by `npm run generate`; change it there.

import type { LocationContextResponse } from './location-context-response.gen.ts'

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
