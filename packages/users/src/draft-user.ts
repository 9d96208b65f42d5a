import { toRequest } from '@cloudconnexa/core/service'
import type { UserResponse, UserUpdateRequest } from './models/index.gen.ts'

/** The request that would write a user as it was read. The username stays for ever and devices have operations of their own. */
export function draftUser(user: UserResponse): UserUpdateRequest {
  const { firstName, lastName, email, groupId, secondaryGroupIds, status, role } = user
  return toRequest<UserUpdateRequest>({
    firstName,
    lastName,
    email,
    groupId,
    secondaryGroupIds,
    status,
    role,
  })
}
