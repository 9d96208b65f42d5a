// Generated from spec/ by `npm run generate`; change it there.

import type { HostApplicationResponse } from './host-application-response.gen.ts'

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
