// Generated from spec/ by `npm run generate`; change it there.

import type { HostConnectorResponse } from './host-connector-response.gen.ts'

/**
 * Response of `listHostConnectors` (`GET /hosts/connectors`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/pagehostconnectorresponse.md
 */
export interface PageHostConnectorResponse {
  /** Items of this page. */
  readonly content: readonly HostConnectorResponse[]
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
