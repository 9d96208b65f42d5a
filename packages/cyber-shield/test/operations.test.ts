import { expect, it } from 'vitest'
import { cyberShield } from '../src/index.ts'
import { connect, type Connection } from './connect.ts'

interface Case {
  readonly call: (connection: Connection) => PromiseLike<unknown>
  readonly body: unknown
}

const additions = {
  domainAndComments: [{ domain: 'example.com', comment: 'ours' }, { domain: 'example.net' }],
}
const removals = { domains: ['example.com', 'example.net'] }
const cases: Readonly<Record<string, Case>> = {
  addAllowedDomains: {
    call: ({ client }) => client.cyberShield.allowList.add(additions),
    body: additions,
  },
  removeAllowedDomains: {
    call: ({ client }) => client.cyberShield.allowList.remove(removals),
    body: removals,
  },
  addBlockedDomains: {
    call: ({ client }) => client.cyberShield.blockList.add(additions),
    body: additions,
  },
  removeBlockedDomains: {
    call: ({ client }) => client.cyberShield.blockList.remove(removals),
    body: removals,
  },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(cyberShield.operations.map(({ id }) => id).toSorted())
})

it.each(cyberShield.operations)('$id goes out as $method $path', async ({ id, method, path }) => {
  const { call, body } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect(() => ({}))
  expect(await call(connection)).toBeUndefined()
  expect(connection.sent).toEqual([
    { method, path, query: {}, contentType: 'application/json', body: JSON.stringify(body) },
  ])
})

it.each(cyberShield.operations)('$id is sent again when its answer got lost', async ({ id }) => {
  const { call } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect((_, index) => (index === 0 ? 'reset' : {}))
  expect(await call(connection)).toBeUndefined()
  const [first, second, ...more] = connection.sent
  expect(second).toEqual(first)
  expect(more).toEqual([])
})
