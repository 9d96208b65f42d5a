import { refused } from '../answers.ts'
import type { UserGroupRecord, UserRecord, UserRole, UserStatus } from '../user-records.ts'
import type { State } from '../state.ts'

const maximumSecondaryGroups = 20

/**
 * The rules on groups: the primary one exists; at most 20 secondary ones; no group twice.
 * @returns the primary group.
 */
export function checkMembership(
  groupId: string | undefined,
  secondaryGroupIds: readonly string[],
  state: State,
): UserGroupRecord {
  const group = groupId === undefined ? undefined : state.userGroups.get(groupId)
  if (group === undefined) throw refused('groupId', `There is no user group ${groupId ?? ''}`)
  if (secondaryGroupIds.length > maximumSecondaryGroups) {
    throw refused(
      'secondaryGroupIds',
      `A user can have at most ${String(maximumSecondaryGroups)} secondary groups`,
    )
  }
  if (new Set([group.id, ...secondaryGroupIds]).size !== secondaryGroupIds.length + 1) {
    throw refused('secondaryGroupIds', 'A group can be assigned to a user only once')
  }
  for (const id of secondaryGroupIds) {
    if (state.userGroups.get(id) === undefined)
      throw refused('secondaryGroupIds', `There is no user group ${id}`)
  }
  return group
}

/** There is one owner: the account that signed up. */
export function checkRole(role: UserRole | undefined): void {
  if (role === 'OWNER') throw refused('role', 'There can be only one owner')
}

/** The owner's e-mail, role and status stay what they are. */
export function checkOwner(
  owner: UserRecord,
  request: { readonly email?: string; readonly role?: UserRole; readonly status?: UserStatus },
): void {
  for (const property of ['email', 'role', 'status'] as const) {
    const wanted = request[property]
    if (wanted !== undefined && wanted !== owner[property]) {
      throw refused(property, `The owner's ${property} cannot be changed`)
    }
  }
}
