import { connect, type OperationCase, testOperations } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { cyberShield, type CyberShieldService } from '../src/index.ts'

const additions = {
  domainAndComments: [{ domain: 'example.com', comment: 'ours' }, { domain: 'example.net' }],
}
const removals = { domains: ['example.com', 'example.net'] }
const cases: Readonly<Record<string, OperationCase<CyberShieldService>>> = {
  addAllowedDomains: {
    call: (client) => client.allowList.add(additions),
    body: additions,
    response: [200],
  },
  removeAllowedDomains: {
    call: (client) => client.allowList.remove(removals),
    body: removals,
    response: [200],
  },
  addBlockedDomains: {
    call: (client) => client.blockList.add(additions),
    body: additions,
    response: [200],
  },
  removeBlockedDomains: {
    call: (client) => client.blockList.remove(removals),
    body: removals,
    response: [200],
  },
}

testOperations(cyberShield, cases)

it.each(cyberShield.operations)('$id is sent again when its response got lost', async ({ id }) => {
  const { call } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect({ cyberShield }, (_, index) => (index === 0 ? 'cut' : [200]))
  expect(await call(connection.client.cyberShield)).toBeUndefined()
  const [first, second, ...more] = connection.sent
  expect(second).toEqual(first)
  expect(more).toEqual([])
})
