import {
  type AccessGroupRequest,
  type AccessGroupResponse,
  accessGroups,
  draftAccessGroup,
} from '@cloudconnexa/access-groups'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** Access groups: who may reach what. */
export const accessGroupKind: Kind = defineKind<AccessGroupResponse, AccessGroupRequest>({
  name: 'accessGroup',
  title: 'access group',
  place: { folder: 'access-groups' },
  key: 'name',
  level: 70,
  schema: () => loadRequestSchema('accessGroups', 'AccessGroupRequest'),
  sets: ['source', 'source.children', 'destination', 'destination.children'],
  list: async ({ context, options }) =>
    (await context.use(accessGroups).list(options).toArray()).map((item) => ({ item })),
  draft: draftAccessGroup,
  protect: ({ defaultGroup }) => (defaultGroup === true ? 'not-deleted' : undefined),
  create: async ({ context, options }, body) => (await context.use(accessGroups).create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(accessGroups).update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(accessGroups).delete(id, options)
  },
})
