// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `updateUser` (`PUT /users/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/userupdaterequest.md
 */
export interface UserUpdateRequest {
  /** The official Terraform provider allows 1 to 20 characters. */
  firstName?: string
  /** The official Terraform provider allows 1 to 20 characters. */
  lastName?: string
  /** The official Terraform provider allows 1 to 120 characters. */
  email?: string
  /** Primary user group. */
  groupId: string
  /** In the API since 1.1.3. */
  secondaryGroupIds?: readonly string[]
  status?: 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'SUSPENDED_IDP'
  role?: 'OWNER' | 'MEMBER' | 'ADMIN'
}

/** Whether a value is a {@link UserUpdateRequest}. */
export function isUserUpdateRequest(value: unknown): value is UserUpdateRequest {
  return (
    isObject(value) &&
    (typeof value.firstName === 'string' || !('firstName' in value)) &&
    (typeof value.lastName === 'string' || !('lastName' in value)) &&
    (typeof value.email === 'string' || !('email' in value)) &&
    typeof value.groupId === 'string' &&
    (isArrayWith(value.secondaryGroupIds, isString) || !('secondaryGroupIds' in value)) &&
    (isAmong(value.status, ['INVITED', 'ACTIVE', 'SUSPENDED', 'SUSPENDED_IDP']) || !('status' in value)) &&
    (isAmong(value.role, ['OWNER', 'MEMBER', 'ADMIN']) || !('role' in value)) &&
    hasOnlyKeys(value, ['firstName', 'lastName', 'email', 'groupId', 'secondaryGroupIds', 'status', 'role'])
  )
}
