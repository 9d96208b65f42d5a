import type { CatalogSchema } from '@cloudconnexa/core/catalog'
import { draftUser, type UserCreateRequest, type UserResponse, users } from '@cloudconnexa/users'
import { defineKind, type Kind, type KindChange } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { isSameValue } from '../../model/canonical-json.ts'

/**
 * A user as files have one. The API's status mixes what somebody decides (suspended) with what happens (invited, active), so files only
 * say the former. Devices belong to people and are left alone.
 */
type UserBody = Omit<UserCreateRequest, 'devices'> & {
  readonly suspended?: boolean
}

const statusOfSuspended = 'SUSPENDED'

/** Local users. */
export const userKind: Kind = defineKind<UserResponse, UserBody>({
  name: 'user',
  title: 'user',
  place: { list: 'users' },
  key: 'username',
  level: 60,
  schema: loadUserSchema,
  sets: ['secondaryGroups'],
  defaults: { role: 'MEMBER', suspended: false },
  fixed: ['username'],
  list: async ({ context, options }) =>
    (await context.use(users).list(options).toArray()).map((item) => ({ item })),
  draft: (user) => {
    const { status, ...rest } = draftUser(user)
    // Request models refuse roles that they do not know; what is read is compared as it is.
    return { ...rest, username: user.username, suspended: status === statusOfSuspended }
  },
  isManaged: ({ role, authType = 'INTERNAL' }) => role !== 'OWNER' && authType === 'INTERNAL',
  unmanagedReason: 'The owner cannot be changed, and users of identity providers appear by signing in.',
  describeState: ({ status, connectionStatus }) => ({
    status,
    ...(connectionStatus === undefined ? {} : { isOnline: connectionStatus !== 'OFFLINE' }),
  }),
  create: async ({ context, options }, { suspended, ...body }) => {
    const { id } = await context.use(users).create(body, options)
    if (suspended === true) await context.use(users).suspend(id, options)
    return id
  },
  update: async ({ context, options }, change) => {
    const service = context.use(users)
    if (isChanged(change)) {
      const { firstName = null, lastName = null, email = null, secondaryGroupIds = null } = change.after
      const { groupId, role = null } = change.after
      // `patch` sends the status back as it is: whether the API keeps it otherwise is not known.
      await service.patch(
        change.id,
        { firstName, lastName, email, groupId, secondaryGroupIds, role },
        options,
      )
    }
    const { before, after, id } = change
    if (before.suspended === after.suspended) return
    await (after.suspended === true ? service.suspend(id, options) : service.activate(id, options))
  },
  delete: async ({ context, options }, id) => {
    await context.use(users).delete(id, options)
  },
  countRequests: (action, before, after) => {
    const switches = before?.['suspended'] === after?.['suspended'] ? 0 : 1
    if (action === 'delete') return 1
    if (action === 'create') return 1 + switches
    const isPatched = !isSameValue({ ...before, suspended: undefined }, { ...after, suspended: undefined })
    return switches + (isPatched ? 2 : 0)
  },
  sendsInvitation: true,
})

function isChanged({ before, after }: KindChange<UserBody>): boolean {
  return !isSameValue({ ...before, suspended: undefined }, { ...after, suspended: undefined })
}

async function loadUserSchema(): Promise<CatalogSchema> {
  const schema = await loadRequestSchema('users', 'UserCreateRequest')
  const { devices: _, ...properties } = schema.properties ?? {}
  const suspended = { type: 'boolean', description: 'Whether access is withdrawn. Default: it is not.' }
  // There is one owner, whom no request can make.
  const role = { type: 'string', enum: ['MEMBER', 'ADMIN'], description: 'Default: MEMBER.' }
  return { ...schema, properties: { ...properties, role, suspended } }
}
