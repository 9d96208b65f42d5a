import { type OperationCase, createPage, testOperations } from '@cloudconnexa/service-tests'
import { locationContexts, type LocationContextsService } from '../src/index.ts'
import { policy } from './samples.ts'

const cases: Readonly<Record<string, OperationCase<LocationContextsService>>> = {
  listLocationContexts: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    response: [200, createPage([policy])],
  },
  createLocationContext: {
    call: (client) =>
      client.create({
        name: 'Home',
        ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1/32' }] },
        defaultCheck: { allowed: false },
      }),
    body: {
      name: 'Home',
      ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1/32' }] },
      defaultCheck: { allowed: false },
    },
    response: [200, policy],
  },
  getLocationContext: { call: (client) => client.get('7'), response: [200, policy] },
  updateLocationContext: {
    call: (client) =>
      client.update('7', {
        name: 'Home',
        ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1/32' }] },
        defaultCheck: { allowed: false },
      }),
    body: {
      name: 'Home',
      ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1/32' }] },
      defaultCheck: { allowed: false },
    },
    response: [200, policy],
  },
  deleteLocationContext: { call: (client) => client.delete('7'), response: [200] },
}

testOperations(locationContexts, cases)
