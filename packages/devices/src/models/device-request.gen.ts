// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createDevice` (`POST /devices`) and `updateDevice` (`PUT /devices/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/devicerequest.md
 */
export interface DeviceRequest {
  /** The official Terraform provider allows 1 to 32 characters. */
  name: string
  /** The official Terraform provider allows 0 to 120 characters. */
  description?: string
  /** Hardware UUID of the client. */
  clientUUID?: string
}

/** Whether a value is a {@link DeviceRequest}. */
export function isDeviceRequest(value: unknown): value is DeviceRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.clientUUID === 'string' || !('clientUUID' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'clientUUID'])
  )
}
