// Generated from spec/ by `npm run generate`; change it there.

import { isDeviceResponse, type DeviceResponse } from './device-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listDevices` (`GET /devices`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagedeviceresponse.md
 */
export interface PageDeviceResponse {
  readonly content: readonly DeviceResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageDeviceResponse}. */
export function isPageDeviceResponse(value: unknown): value is PageDeviceResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isDeviceResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}
