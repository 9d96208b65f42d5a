// Generated from spec/ by `npm run generate`; change it there.

import { isDeviceResponse, type DeviceResponse } from './device-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Response of `createUser` (`POST /users`), `getUser` (`GET /users/{id}`) and `updateUser`
 * (`PUT /users/{id}`); part of `PageUserResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/userresponse.html
 */
export interface UserResponse {
  readonly id: string
  readonly firstName?: string
  readonly lastName?: string
  readonly username: string
  readonly email?: string
  /** Primary user group. */
  readonly groupId: string
  /** In the API since 1.1.3. */
  readonly secondaryGroupIds?: readonly string[]
  readonly status: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'SUSPENDED_IDP' | (string & {})
  readonly authType?: 'INTERNAL' | 'SAML' | 'LDAP' | 'GOOGLE' | 'MICROSOFT' | 'PASSKEY' | (string & {})
  readonly role: 'OWNER' | 'MEMBER' | 'ADMIN' | (string & {})
  readonly devices?: readonly DeviceResponse[]
  readonly connectionStatus?: 'ONLINE' | 'OFFLINE' | 'ONLINE_WITH_ISSUES' | (string & {})
  /** In the API since 1.1.1. */
  readonly licensed?: boolean
}

/** Whether a value is a {@link UserResponse}. */
export function isUserResponse(value: unknown): value is UserResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.firstName === 'string' || !('firstName' in value)) &&
    (typeof value.lastName === 'string' || !('lastName' in value)) &&
    typeof value.username === 'string' &&
    (typeof value.email === 'string' || !('email' in value)) &&
    typeof value.groupId === 'string' &&
    (isArrayWith(value.secondaryGroupIds, isString) || !('secondaryGroupIds' in value)) &&
    typeof value.status === 'string' &&
    (typeof value.authType === 'string' || !('authType' in value)) &&
    typeof value.role === 'string' &&
    (isArrayWith(value.devices, isDeviceResponse) || !('devices' in value)) &&
    (typeof value.connectionStatus === 'string' || !('connectionStatus' in value)) &&
    (typeof value.licensed === 'boolean' || !('licensed' in value))
  )
}
