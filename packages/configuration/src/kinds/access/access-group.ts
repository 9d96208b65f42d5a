import {
  type AccessGroupRequest,
  type AccessGroupResponse,
  accessGroups,
  draftAccessGroup,
} from '@cloudconnexa/access-groups'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'

/** Access groups: who may reach what. */
export const accessGroupKind: Kind = defineKind<AccessGroupResponse, AccessGroupRequest>({
  name: 'accessGroup',
  title: 'access group',
  place: { folder: 'access-groups' },
  key: 'name',
  level: 70,
  schema: () => loadRequestSchema('accessGroups', 'AccessGroupRequest'),
  sets: ['source', 'source.children', 'destination', 'destination.children'],
  draft: draftAccessGroup,
  protect: ({ defaultGroup }) => (defaultGroup === true ? 'not-deleted' : undefined),
  ...createObjectMethods((context) => context.use(accessGroups)),
})
