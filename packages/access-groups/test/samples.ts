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

/** A group with all that an answer can hold. */
export const group: AccessGroupResponse = { id: '7', defaultGroup: false, ...groupRequest }

/** One page of a list. */
export function pageOf<Item>(content: readonly Item[], page = 0, totalPages = 1): object {
  return { content, totalElements: 9, totalPages, numberOfElements: content.length, page, size: 1000 }
}
