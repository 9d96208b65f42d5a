// Generated from spec/ by `npm run generate`; change it there.

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
