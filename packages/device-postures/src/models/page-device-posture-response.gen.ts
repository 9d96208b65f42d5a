// Generated from spec/ by `npm run generate`; change it there.

import { isDevicePostureResponse, type DevicePostureResponse } from './device-posture-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listDevicePostures` (`GET /device-postures`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagedevicepostureresponse.md
 */
export interface PageDevicePostureResponse {
  /** Items of this page. */
  readonly content: readonly DevicePostureResponse[]
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

/** Whether a value is a {@link PageDevicePostureResponse}. */
export function isPageDevicePostureResponse(value: unknown): value is PageDevicePostureResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isDevicePostureResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
