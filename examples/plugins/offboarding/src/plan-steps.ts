import type { CallOptions } from '@cloudconnexa/core'
import type { JobItem, JobStep, ServiceContext } from '@cloudconnexa/core/service'
import { devices } from '@cloudconnexa/devices'
import type { UserGroupResponse } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'

/** What has been looked up. */
export interface Leaver {
  readonly user: UserResponse
  readonly groups: readonly UserGroupResponse[]
  /** The group to move to. */
  readonly target: UserGroupResponse | undefined
  readonly isDryRun: boolean
}

/**
 * The steps in their order: the access goes first, what may fail in parts comes later.
 *
 * @param options - For look-ups between the steps.
 */
export async function* planSteps(
  context: ServiceContext,
  leaver: Leaver,
  options: CallOptions,
): AsyncGenerator<JobStep> {
  yield planSuspension(context, leaver)
  // Looked up when the user is suspended: until then another device can appear.
  yield* await planRevocations(context, leaver, options)
  yield planMembership(context, leaver)
}

function planSuspension(context: ServiceContext, { user }: Leaver): JobStep {
  const item = { kind: 'user', name: user.username, id: user.id, action: 'suspend' }
  if (user.status === 'SUSPENDED') return { items: [{ ...item, status: 'unchanged' }] }
  return { items: [item], run: (options) => context.use(users).suspend(user.id, options) }
}

async function planRevocations(
  context: ServiceContext,
  { user, isDryRun }: Leaver,
  options: CallOptions,
): Promise<readonly JobStep[]> {
  const service = context.use(devices)
  const action = 'revoke-profile'
  try {
    const owned = await service.list({ ...options, userId: user.id }).toArray()
    // The API does not say which devices have a profile. Revoking none does no harm.
    return owned.map(({ id, name }) => ({
      items: [{ kind: 'device', name, id, action }],
      run: (shared) => service.profile.revoke(user.id, id, shared),
    }))
  } catch (error) {
    if (isDryRun) throw error
    // A row of its own, so that the groups are left nevertheless.
    return [
      {
        items: [{ kind: 'device', name: `all devices of ${user.username}`, action }],
        run: async () => {
          throw error
        },
      },
    ]
  }
}

/** One request takes the user out of all groups. */
function planMembership(context: ServiceContext, { user, groups, target }: Leaver): JobStep {
  const secondary = user.secondaryGroupIds ?? []
  const isMoved = target !== undefined && target.id !== user.groupId
  const toItem = (id: string, action: string): JobItem => ({
    kind: 'user-group',
    name: groups.find((group) => group.id === id)?.name ?? id,
    id,
    action,
  })
  const left = isMoved ? [...secondary, user.groupId] : secondary
  const leaving = left.filter((id) => id !== target?.id)
  const items = leaving.map((id) => toItem(id, 'leave'))
  if (target !== undefined)
    items.push({ ...toItem(target.id, 'join'), ...(!isMoved && { status: 'unchanged' }) })
  if (leaving.length === 0) return { items }
  const changes = { secondaryGroupIds: [], ...(isMoved && { groupId: target.id }) }
  return { items, run: (options) => context.use(users).patch(user.id, changes, options) }
}
