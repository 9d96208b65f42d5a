import { createPropertyError } from '../../api/api-error.ts'
import type { UserGroupRecord, UserRecord, UserRole, UserStatus } from '../../state/records/user-records.ts'
import type { State } from '../../state/state.ts'

const maximumSecondaryGroups = 20

/**
 * Checks the groups of a user: the primary one exists; there are at most 20 secondary ones; no group is assigned twice.
 *
 * @returns the primary group.
 * @throws {ApiError} when one of these rules is broken (shape 1).
 */
export function checkMembership(
  groupId: string | undefined,
  secondaryGroupIds: readonly string[],
  state: State,
): UserGroupRecord {
  if (groupId === undefined) throw createPropertyError('groupId', 'parameter is missing')
  const group = state.userGroups.get(groupId)
  if (group === undefined) throw createPropertyError('groupId', `There is no user group ${groupId}`)
  if (secondaryGroupIds.length > maximumSecondaryGroups) {
    throw createPropertyError(
      'secondaryGroupIds',
      `A user can have at most ${String(maximumSecondaryGroups)} secondary groups`,
    )
  }
  if (new Set([group.id, ...secondaryGroupIds]).size !== secondaryGroupIds.length + 1) {
    throw createPropertyError('secondaryGroupIds', 'A group can be assigned to a user only once')
  }
  for (const id of secondaryGroupIds) {
    if (state.userGroups.get(id) === undefined)
      throw createPropertyError('secondaryGroupIds', `There is no user group ${id}`)
  }
  return group
}

/** @throws {ApiError} when the role is that of the owner: there is only one, who signed up (shape 1). */
export function checkRole(role: UserRole | undefined): void {
  if (role === 'OWNER') throw createPropertyError('role', 'There can be only one owner')
}

/** Creates the error of a request that changes what only the owner can change. */
export function createOwnerError(key: string): Error {
  return createPropertyError(
    key,
    "You cannot update email, role, status, use temporary password or delete owner's account",
  )
}

/** @throws {ApiError} when the request changes e-mail, role or status of the owner (shape 1). */
export function checkOwner(
  owner: UserRecord,
  request: { readonly email?: string; readonly role?: UserRole; readonly status?: UserStatus },
): void {
  for (const property of ['email', 'role', 'status'] as const) {
    const requested = request[property]
    if (requested !== undefined && requested !== owner[property]) {
      throw createOwnerError(property)
    }
  }
}
