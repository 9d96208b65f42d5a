import { expect, it } from 'vitest'
import { locationContexts, type LocationContextsService } from '../src/index.ts'
import { type Answer, connect } from './connect.ts'
import { pageOf, policy } from './samples.ts'

interface Case {
  /** Carries the operation out, with the id 7 where it takes one. */
  readonly call: (client: LocationContextsService) => PromiseLike<unknown>
  readonly query?: string
  readonly body?: unknown
  readonly answer: Exclude<Answer, string>
}

const cases: Readonly<Record<string, Case>> = {
  listLocationContexts: {
    call: (client) => client.list(),
    query: '?page=0&size=1000',
    answer: [200, pageOf([policy])],
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
    answer: [200, policy],
  },
  getLocationContext: { call: (client) => client.get('7'), answer: [200, policy] },
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
    answer: [200, policy],
  },
  deleteLocationContext: { call: (client) => client.delete('7'), answer: [200] },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(locationContexts.operations.map(({ id }) => id).toSorted())
})

it.each(locationContexts.operations)('$id goes out as $method $path', async ({ id, method, path }) => {
  const { call, query = '', body, answer } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect([answer])
  expect(await call(connection.client.locationContexts)).toEqual(answer[1])
  expect(connection.sent).toEqual([{ method, path: path.replace('{id}', '7') + query, body }])
})
