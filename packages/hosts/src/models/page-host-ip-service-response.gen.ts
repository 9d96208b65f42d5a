// Generated from spec/ by `npm run generate`; change it there.

import { isHostIpServiceResponse, type HostIpServiceResponse } from './host-ip-service-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listHostIpServices` (`GET /hosts/ip-services`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/pagehostipserviceresponse.md
 */
export interface PageHostIpServiceResponse {
  /** Items of this page. */
  readonly content: readonly HostIpServiceResponse[]
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

/** Whether a value is a {@link PageHostIpServiceResponse}. */
export function isPageHostIpServiceResponse(value: unknown): value is PageHostIpServiceResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isHostIpServiceResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
