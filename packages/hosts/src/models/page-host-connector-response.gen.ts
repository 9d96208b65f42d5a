// Generated from spec/ by `npm run generate`; change it there.

import { isHostConnectorResponse, type HostConnectorResponse } from './host-connector-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link PageHostConnectorResponse}. */
export function isPageHostConnectorResponse(value: unknown): value is PageHostConnectorResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isHostConnectorResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
