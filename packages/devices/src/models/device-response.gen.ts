// Generated from spec/ by `npm run generate`; change it there.

import { isPlatformResponse, type PlatformResponse } from './platform-response.gen.ts'
import { isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link DeviceResponse}. */
export function isDeviceResponse(value: unknown): value is DeviceResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.userId === 'string' &&
    (typeof value.clientUUID === 'string' || !('clientUUID' in value)) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.ipV4Address === 'string' || !('ipV4Address' in value)) &&
    (typeof value.ipV6Address === 'string' || !('ipV6Address' in value)) &&
    (isPlatformResponse(value.platform) || !('platform' in value)) &&
    (typeof value.connectionStatus === 'string' || !('connectionStatus' in value))
  )
}
