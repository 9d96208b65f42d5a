import type { AccessGroupRequest, AccessGroupResponse } from '../src/index.ts'

/** The request for {@link group}, with all kinds of items. */
export const groupRequest: AccessGroupRequest = {
  name: 'Engineering',
  description: 'To the databases',
  source: [
    { type: 'USER_GROUP', allCovered: false, children: ['3', '4'] },
    { type: 'HOST', allCovered: true, parent: '2' },
  ],
  destination: [
    { type: 'NETWORK_SERVICE', allCovered: false, parent: '1', children: ['12'] },
    { type: 'HOST_SERVICE', allCovered: true, parent: '2', children: ['21', '22'] },
    { type: 'PUBLISHED_SERVICE', allCovered: true },
  ],
}

/** A group with all that a response can hold. */
export const group: AccessGroupResponse = { id: '7', defaultGroup: false, ...groupRequest }
