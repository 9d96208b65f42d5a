// Generated from spec/ by `npm run generate`; change it there.

import type { DeviceResponse } from './device-response.gen.ts'

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
