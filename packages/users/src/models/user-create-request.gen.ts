// Generated from spec/ by `npm run generate`; change it there.

import { isDeviceRequest, type DeviceRequest } from './device-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link UserCreateRequest}. */
export function isUserCreateRequest(value: unknown): value is UserCreateRequest {
  return (
    isObject(value) &&
    (typeof value.firstName === 'string' || !('firstName' in value)) &&
    (typeof value.lastName === 'string' || !('lastName' in value)) &&
    typeof value.username === 'string' &&
    (typeof value.email === 'string' || !('email' in value)) &&
    typeof value.groupId === 'string' &&
    (isArrayWith(value.secondaryGroupIds, isString) || !('secondaryGroupIds' in value)) &&
    (isAmong(value.role, ['OWNER', 'MEMBER', 'ADMIN']) || !('role' in value)) &&
    (isArrayWith(value.devices, isDeviceRequest) || !('devices' in value)) &&
    hasOnlyKeys(value, [
      'firstName',
      'lastName',
      'username',
      'email',
      'groupId',
      'secondaryGroupIds',
      'role',
      'devices',
    ])
  )
}
