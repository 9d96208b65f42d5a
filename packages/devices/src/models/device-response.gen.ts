// Generated from spec/ by `npm run generate`; change it there.

import type { PlatformResponse } from './platform-response.gen.ts'

/**
 * Response of `createDevice` (`POST /devices`), `getDevice` (`GET /devices/{id}`) and `updateDevice`
 * (`PUT /devices/{id}`); part of `PageDeviceResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/deviceresponse.html
 */
export interface DeviceResponse {
  readonly id: string
  readonly userId: string
  readonly clientUUID?: string
  readonly name: string
  readonly description?: string
  readonly ipV4Address?: string
  readonly ipV6Address?: string
  readonly platform?: PlatformResponse
  readonly connectionStatus?: 'ONLINE' | 'OFFLINE' | 'ONLINE_WITH_ISSUES' | (string & {})
}
