// Generated from spec/ by `npm run generate`; change it there.

import type { DeviceResponse } from './device-response.gen.ts'

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
