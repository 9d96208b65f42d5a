import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { UserResponse, UserUpdateRequest } from './models/index.gen.ts'

/** The request that would write a user as it was read. The username stays for ever and devices have operations of their own. */
export function draftUser(user: UserResponse): UserUpdateRequest {
  return createDraft(user, ({ firstName, lastName, email, groupId, secondaryGroupIds, status, role }) =>
    toRequest<UserUpdateRequest>({
      firstName,
      lastName,
      email,
      groupId,
      secondaryGroupIds,
      status,
      role,
    }),
  )
}
