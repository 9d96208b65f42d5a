import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi } from '../../support/api-client.ts'

describe.each([
  ['allow', 'allowedDomains'],
  ['block', 'blockedDomains'],
] as const)('Cyber Shield %s list', (list, name) => {
  it('accepts domains with comments; the last duplicate wins, and an existing entry is replaced', async () => {
    const { post, emulator } = await startApi()
    const add = (...domainAndComments: object[]) =>
      post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const first = await add(
      { domain: 'one.example.com', comment: 'a' },
      { domain: 'two.example.com' },
      { domain: 'one.example.com', comment: 'b' },
    )
    expect([first.status, first.text]).toEqual([200, ''])
    await add({ domain: 'two.example.com', comment: 'c' })
    const entries = [...emulator.state[name]].map(({ domain, comment }) => [domain, comment])
    expect(entries).toEqual([
      ['one.example.com', 'b'],
      ['two.example.com', 'c'],
    ])
  })

  it('accepts at most 1,000 fully qualified domain names, each of at most 150 characters with its comment', async () => {
    const { post, emulator } = await startApi()
    const add = (domainAndComments: unknown) =>
      post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const createDomains = (count: number) =>
      Array.from({ length: count }, (_none, n) => ({ domain: `n${n}.example.com` }))
    expect(readErrorKeys(await add(createDomains(1001)))).toEqual(['domainAndComments'])
    for (const domain of ['example', '', 'a..b', '-a.example.com', 'exa mple.com', '*.example.com']) {
      expect(readErrorKeys(await add([...createDomains(1), { domain }]))).toEqual([
        'domainAndComments[1].domain',
      ])
    }
    expect(readErrorKeys(await add([{ comment: 'c' }]))).toEqual(['domainAndComments[0].domain'])
    const domain = 'a.example.com'
    const comment = 'c'.repeat(150 - domain.length)
    expect(readErrorKeys(await add([{ domain, comment: `${comment}c` }]))).toEqual(['domainAndComments[0]'])
    expect(emulator.state[name].size).toBe(0)
    expect((await add([{ domain, comment }])).status).toBe(200)
    expect((await add(createDomains(1000))).status).toBe(200)
    expect(emulator.state[name].size).toBe(1001)
  })

  it('removes only the domains of the request', async () => {
    const { post, emulator } = await startApi()
    const domainAndComments = ['one', 'two', 'three'].map((label) => ({ domain: `${label}.example.com` }))
    await post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const removed = await post(`/cybershield/${list}-list-remove-domains`, {
      domains: ['TWO.example.com', 'unknown.example.com'],
    })
    expect([removed.status, removed.text]).toEqual([200, ''])
    expect([...emulator.state[name]].map(({ id }) => id)).toEqual(['one.example.com', 'three.example.com'])
  })
})
