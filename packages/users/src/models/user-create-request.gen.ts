// Generated from spec/ by `npm run generate`; change it there.

import type { DeviceRequest } from './device-request.gen.ts'

/**
 * Request body of `createUser` (`POST /users`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/usercreaterequest.md
 */
export interface UserCreateRequest {
  /** The official Terraform provider allows 1 to 20 characters. */
  firstName?: string
  /** The official Terraform provider allows 1 to 20 characters. */
  lastName?: string
  /** The official Terraform provider allows 1 to 120 characters. */
  username: string
  /** The official Terraform provider allows 1 to 120 characters. */
  email?: string
  /** Primary user group. */
  groupId: string
  /** In the API since 1.1.3. */
  secondaryGroupIds?: readonly string[]
  role?: 'OWNER' | 'MEMBER' | 'ADMIN'
  devices?: readonly DeviceRequest[]
}
