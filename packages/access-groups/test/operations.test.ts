import { type OperationCase, createPage, testOperations } from '@cloudconnexa/service-tests'
import { accessGroups, type AccessGroupsService } from '../src/index.ts'
import { group, groupRequest } from './samples.ts'

const cases: Readonly<Record<string, OperationCase<AccessGroupsService>>> = {
  listAccessGroups: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    response: [200, createPage([group])],
  },
  createAccessGroup: {
    call: (client) => client.create(groupRequest),
    body: groupRequest,
    response: [201, group],
  },
  getAccessGroup: { call: (client) => client.get('7'), response: [200, group] },
  updateAccessGroup: {
    call: (client) => client.update('7', groupRequest),
    body: groupRequest,
    response: [200, group],
  },
  deleteAccessGroup: { call: (client) => client.delete('7'), response: [204] },
  addAccessGroupSource: {
    call: (client) => client.sources.add('7', { type: 'USER_GROUP', allCovered: false, children: ['3'] }),
    body: { type: 'USER_GROUP', allCovered: false, children: ['3'] },
    response: [200, group],
  },
  removeAccessGroupSource: {
    call: (client) => client.sources.remove('7', { type: 'NETWORK_SERVICE', parentId: '1', childId: '12' }),
    query: '?type=NETWORK_SERVICE&parentId=1&childId=12',
    response: [200, group],
  },
  addAccessGroupDestination: {
    call: (client) => client.destinations.add('7', { type: 'HOST_SERVICE', allCovered: true, parent: '2' }),
    body: { type: 'HOST_SERVICE', allCovered: true, parent: '2' },
    response: [200, group],
  },
  removeAccessGroupDestination: {
    call: (client) => client.destinations.removeAll('7', { type: 'HOST_SERVICE', parentId: '2' }),
    query: '?type=HOST_SERVICE&parentId=2',
    response: [200, group],
  },
}

testOperations(accessGroups, cases)
