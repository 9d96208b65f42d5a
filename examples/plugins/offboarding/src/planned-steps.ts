import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { devices } from '@cloudconnexa/devices'
import type { UserGroupResponse } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'
import type { StepName } from './report.ts'

/** One change, and the names of what it changes. */
interface Target {
  readonly names: readonly string[]
  readonly change: () => PromiseLike<unknown>
}

/** A step that can be carried out. */
export interface PlannedStep {
  readonly name: StepName
  /** Looks up what is to be changed; changes nothing itself. */
  readonly targets: () => Promise<readonly Target[]>
}

/** What has been looked up. */
interface Leaver {
  readonly user: UserResponse
  readonly groups: readonly UserGroupResponse[]
  /** The group to move to. */
  readonly target: UserGroupResponse | undefined
  readonly options: CallOptions
}

/** The steps in their order. */
export function planSteps(context: ServiceContext, leaver: Leaver): readonly PlannedStep[] {
  return [
    { name: 'suspend', targets: async () => findSuspension(context, leaver) },
    // Looked up when the user is suspended: until then another device can appear.
    { name: 'revoke-profiles', targets: () => findProfiles(context, leaver) },
    { name: 'leave-groups', targets: async () => findMemberships(context, leaver) },
  ]
}

function findSuspension(context: ServiceContext, { user, options }: Leaver): readonly Target[] {
  if (user.status === 'SUSPENDED') return []
  return [{ names: [user.username], change: () => context.use(users).suspend(user.id, options) }]
}

async function findProfiles(context: ServiceContext, { user, options }: Leaver): Promise<readonly Target[]> {
  const service = context.use(devices)
  const owned = await service.list({ ...options, userId: user.id }).toArray()
  // The API does not say which devices have a profile. Revoking none does no harm.
  return owned.map(({ id, name }) => ({
    names: [name],
    change: () => service.profile.revoke(user.id, id, options),
  }))
}

/** One request takes the user out of all groups. */
function findMemberships(
  context: ServiceContext,
  { user, groups, target, options }: Leaver,
): readonly Target[] {
  const secondary = user.secondaryGroupIds ?? []
  const isMoved = target !== undefined && target.id !== user.groupId
  const leaving = isMoved ? [...secondary, user.groupId] : secondary
  if (leaving.length === 0) return []
  const changes = { secondaryGroupIds: [], ...(isMoved ? { groupId: target.id } : {}) }
  const names = leaving.map((id) => groups.find((group) => group.id === id)?.name ?? id)
  return [{ names, change: () => context.use(users).patch(user.id, changes, options) }]
}
