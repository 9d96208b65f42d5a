import {
  draftUserGroup,
  type UserGroupRequest,
  type UserGroupResponse,
  userGroups,
} from '@cloudconnexa/user-groups'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'
import { omitProperty, type Properties } from '../../model/properties.ts'
import { isEmptyValue } from '../../kind/shape.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'

/** The group that every account has from the start, and that users without a choice land in. */
const defaultGroup = 'Default'

/** User groups. */
export const userGroupKind: Kind = defineKind<UserGroupResponse, UserGroupRequest>({
  name: 'userGroup',
  title: 'user group',
  place: { folder: 'user-groups' },
  key: 'name',
  level: 50,
  schema: () => loadRequestSchema('userGroups', 'UserGroupRequest'),
  sets: ['vpnRegions', 'gateways', 'tunnelBypass.ipv4Subnets'],
  draft: draftUserGroup,
  protect: ({ name }) => (name === defaultGroup ? 'not-deleted' : undefined),
  normalize: chooseRegions,
  ...createObjectMethods((context) => context.use(userGroups)),
})

/** A request holds all regions or a list of them. Which of the two is said by the list as well: it takes all regions back. */
function chooseRegions(group: Properties, stated: Properties = group): Properties {
  if (stated['allRegionsIncluded'] !== true && !isEmptyValue(stated['vpnRegions']))
    return omitProperty(group, 'allRegionsIncluded')
  return group['allRegionsIncluded'] === true ? omitProperty(group, 'vpnRegions') : group
}
